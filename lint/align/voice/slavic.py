"""Endings of Slavic nouns: which forms may be feminine and singular, and which words name women, adjectives or plurals."""

from lint.record import Record


class Endings(Record):
    """Of one language, as regular expressions for whole words in lower case.

    `feminine` are forms that a feminine noun may have in the singular, `nominative` those of a subject; `abstract` words mean
    no person, `calling` is what women are, by their endings; `woman` women by their words; `others` are no nouns.
    """

    feminine: str
    nominative: str
    adjective: str
    abstract: str
    plural: str
    calling: str
    neuter: str
    verb: str
    woman: str
    others: frozenset[str]


RUSSIAN = Endings(
    feminine=r".+(?:[аяуюыие]|[оеё]й|[иь]ю|(?:ст|зн|ч|ж|ш|щ|вл|бл|тр|ел|ол|ал|ен|ар|н|р)ь)",
    nominative=r".+(?:[ая]|сть|знь)",
    adjective=r"..+(?:ая|яя|ую|юю|ой|ые|ие|ого|его|ому|ему|ых|их|ым|им|ыми|ими|ый|ий|ое|ее)(?:ся)?",
    abstract=r"..+(?:ост|ци|си|зи|ени|тур|логи|графи|изн|отек|ств|ист)(?:ь|и|ью|я|ю|ей|а|у|ы|ой)",
    plural=r"..+(?:ов|ев|ам|ям|ами|ями|ах|ях|[ыи])",
    calling=r"..+(?:ниц|щиц|есс|истк|анк|янк|ачк|иц|лк|ш|ух|ин)(?:а|у|ы|и|е|ей|ой)|..+ин[яюией]+",
    neuter=r"(?!компан|кампан|мани|герман|испан|арме|лини|мнени).+(?:ени|ани|яни|ыти|оти)(?:е|я|ю|и)|.+(?:ств[оаеу]|ц[ео]|ищ[еау]|мя|ье|[лйнр]ц[аую])",
    verb=r"(?!сила|школа|скала|смола|шкала|стрела|акула|формула|капсула|пчела).+(?:ла|ли)|(?:по|у|про|на|за|вы|о)?пасть|.*красть|.*[сз]есть|.+(?:ся|сь|йте|ешь|ишь|[аяеиоу]ть|сти|йти|ую|ею)|(?!.*(?:цен|стен|стран|ран|мен|арен|вен|пен|сирен|антен)[аы]).{3,}(?:ен|ан)[аы]",
    woman=r"женщин.*|девушк.*|девочк.*|девиц.*|дам[аыуео].*|т[её]тк.*|т[её]т[яиюе].*|бабушк.*|баб[аыуе]|мам[аыуе]|мамой|мат(?:ь|ери|ерью)|доч(?:ь|ери|ерью|к.*)"
    r"|сестр.*|сест[её]р.*|жен[аыуе]|женой|невест.*|вдов.*|королев.*|принцесс.*|княгин.*|княжн.*|госпож.*|подруг.*|певиц.*|актрис.*|няня|нян[иею]"
    r"|хозяйк.*|соседк.*|старух.*|внучк.*|племянниц.*|супруг[аиуе]|супругой|медсестр.*|мисс|миссис|мадам|леди",
    others=frozenset(
        """это эта эти этой эту того тогда когда если чтобы даже также уже еще ещё только просто почти себя себе очень после
        перед между через более менее можно нужно надо быть есть были была было буду будут будет или либо тоже здесь там
        где куда сюда туда сейчас теперь потом затем всегда иногда опять снова хотя пока лишь ведь вот весь вся всю всей
        все всех каждая каждой моя мою моей наша нашу нашей ваша вашу свою своей своя свои свое которая которую которой
        которые кто что чего чему ничего никогда другая другой другую сама саму самой одна одну одной эти две три четыре
        пять шесть семь восемь девять десять много мало наше ваше около кроме вместо среди против вокруг сразу время
        времени году года день дня дни месяца недели неделю раза минуты минуту часа часы имя имени люди людей настолько
        спустя назад для без при под над про они она оно мне мной тебе нами вами нему ней нее неё ему его него которое
        какая какую какой такая такую такой самая самую пусть тому чему этому два тебя меня обычно прежде возможно конечно
        например лучше хуже больше меньше дальше раньше позже далее ранее вообще именно иначе сегодня вчера завтра однако
        поэтому потому почему зачем нибудь""".split()
    ),
)
UKRAINIAN = Endings(
    feminine=r".+(?:[аяуюіїие]|[оеє]ю|(?:ст|зн|ч|ж|ш|н|р|л)ь|ість)",
    nominative=r".+(?:[ая]|ість)",
    adjective=r"..+(?:ова|ська|цька|ської|цької|ої|ій|ого|ому|их|ими|ий|ські|цькі|ову|ську|цьку|льна|льну|льні|ична|ичну|ічна|ічну)",
    abstract=r"..+(?:іст|ост|ці|сі|зі|тур|логі|графі)(?:ь|я|ю|ї|єю|а|у|и|ою|і)",
    plural=r"..+(?:ів|їв|ам|ям|ами|ями|ах|ях|[иі])",
    calling=r"..+(?:ниц|щиц|ес|истк|анк|янк|чк|лк|ин)(?:а|у|і|и|ею|ою)|..+ин[яюіїєю]+",
    neuter=r".+(?:нн[яюі]|тт[яюі]|ств[оаіу]|ц[еі]|ищ[еау]|м['’]я|сся|лля|[лйнр]ц[яюі])",
    verb=r"(?!сила|школа|скала|смола|шкала|стріла|акула|формула|капсула).+(?:ла|ли)|.+(?:ся|сь|йте|еш|иш|ти|єте|ані|ано|уть|ать|ить)|(?!.*(?:цен|арен|вен|пен|сирен|антен)[аи]).{3,}ен[аи]",
    woman=r"жін(?:к|ок|оч).*|дівчин.*|дам[аиуі]|тітк.*|бабус.*|мам[аиуі]|мамою|мат(?:и|ері|ір).*|доч.*|донь.*|сестр.*|дружин.*|наречен[аоіу].*|вдов.*"
    r"|королев.*|принцес.*|княгин.*|пані|подруг.*|співачк.*|акторк.*|актрис.*|нян[яіюь].*|господин[яіюь].*|сусідк.*|онук[аиу]|міс|місіс|леді",
    others=frozenset(
        """це ця цій цю цієї того тоді коли якщо щоб навіть також уже вже ще тільки просто майже себе собі дуже після перед
        між через більше менше можна треба бути була були було буде або чи теж тут там де куди зараз тепер потім завжди
        іноді знову хоча поки лише адже ось вся всю всі всіх кожна моя мою моєї наша нашу нашої свою своєї своя свої яка
        яку якої які хто що чого нічого ніколи інша іншої сама одна одну дві три чотири багато мало крім замість серед
        проти навколо року роки роках дня днів місяця людина люди людей людини людьми для без при під над про вони вона
        воно мене мені тебе тобі нами вами йому його нього неї нею така такої такий сьогодні вчора завтра однак тому чому
        навіщо відколи мільйона мільйони тисячі зокрема може можуть тисячами сотнею сотні наразі відразу одразу нібито
        начебто можливо звісно наприклад краще гірше далі раніше пізніше взагалі саме""".split()
    ),
)
POLISH = Endings(
    feminine=r".+(?:[aiyęąe]|ość|[źść]|ej)",
    nominative=r".+(?:a|ość)",
    adjective=r"..+(?:ego|emu|ych|ymi|ej|owa|ska|cka|owy|ski|cki|ową|ską|cką|alna|alną)",
    abstract=r"..+(?:oś|cj|sj|zj|tur|logi|grafi)(?:ć|ci|a|i|ę|ą|y)",
    plural=r"..+(?:ów|om|ami|ach|[yi])",
    calling=r"..+(?:nic|yni|istk|ank|ark|lk|aczk|ink)(?:a|i|ę|ą|e|y)",
    neuter=r".+(?:ni[eau]|ci[eau]|stw[oau]|um)",
    verb=r"(?!siła|szkoła|skała|kula|formuła|fala|chwila|skala).+(?:ła|ły|li)|.+(?:ć|cie|ę się|się|uje|ają|emy|amy)",
    woman=r"kobie.*|dziewczyn.*|dziewczę.*|dam[aąęyi].*|ciot[akęcą].*|babc.*|mam[aęyąi].*|matk.*|cór[kecą].*|siostr.*|żon[aęąiy].*|narzeczon[aąe].*|wdow.*"
    r"|królow.*|księżn.*|pani.*|panna|pann[aęyiąo].*|przyjaciół.*|piosenkark.*|aktor[ke].*|niani.*|sąsiadk.*|wnuczk.*",
    others=frozenset(
        """ta te tę tej tą tego to gdy kiedy jeśli jeżeli żeby nawet także już jeszcze tylko prawie siebie sobie bardzo przed
        między przez więcej mniej można trzeba być są była było będzie lub albo też tutaj tam gdzie teraz potem zawsze
        znowu chociaż ale oraz która którą której które kto co czego nic nigdy inna innej sama jedna jedną jednej dwa dwie
        trzy cztery wiele mało oprócz roku lata dnia dni ludzie ludzi dla bez pod nad oni ona ono mnie tobie nami wami
        jemu jego niego niej nią taka takiej dzisiaj wczoraj jednak dlatego dlaczego obecnie wtedy może oczywiście swoja
        swoją swojej swoje nasza nasze""".split()
    ),
)
CZECH = Endings(
    feminine=r".+(?:[aiyeěuíé]|ou|ost|eň|oň|áž)",
    nominative=r".+(?:[ae]|ost)",
    adjective=r"..+(?:ého|ému|ých|ými|[áéý]|ová|ská|cká)",
    abstract=r"..+(?:ost|c|s|z|tur|logi|grafi)(?:i|e|í|)",
    plural=r"..+(?:ů|ům|ami|ách|ích|[yi])",
    calling=r"..+(?:nic|yn|istk|ank|čk|lk|ark|ink)(?:e|i|a|y|u|ě|í|ou)",
    neuter=r".+(?:ní|tí|stv[ioaěu]|um)",
    verb=r"(?!síla|škola|skála|skala|chvíle|kapsule).+(?:la|ly|li)|.+(?:t se|te|eme|uje|ují|ejí|ěl|al)",
    woman=r"žen[aoyuěá].*|dívk.*|dívek.*|dám[ayuěo].*|tet[ayuěoi].*|babičk.*|mám[ayuěo].*|mam(?:inka|k).*|matk.*|dcer.*|sestr.*|manžel(?:ka|ky|ku|kou|ce)|nevěst.*"
    r"|vdov.*|královn.*|princezn.*|paní|slečn.*|přítelkyn.*|zpěvačk.*|hereč.*|chův.*|sousedk.*|vnučk.*",
    others=frozenset(
        """ta to té tu tom toho tehdy kdy když jestli aby také už ještě jen jenom téměř sebe sobě velmi před mezi přes více
        méně může třeba být jsou byla bylo bude nebo tady tam kde teď potom vždy zase ale jeho která kterou které kdo co
        nic nikdy jiná sama jeden jedna jednu dva dvě tři čtyři mnoho málo kromě roku dne lidé lidí pro bez pod nad oni
        ona ono mne mně tobě námi vámi jemu jeho něho její jí ní taková takové dnes včera však proto proč nyní tehdy možná
        samozřejmě svá svou své naše naší""".split()
    ),
)
BY_LANGUAGE = {"ru": RUSSIAN, "uk": UKRAINIAN, "pl": POLISH, "cs": CZECH}
MASCULINE = r"..+(?:ого|его|ому|ему|ый|ий|ым|им|ом|ий|ого|ому|им|ego|emu|owy|ski|cki|ny|ého|ému|ý)"
"""Adjectives before a noun that is not feminine."""
FEMININE_ADJECTIVE = r"..+(?:ая|яя|ська|цька|льна|ічна|чна|ова|ska|cka|owa|lna|ná|ská|cká|á)"
"""Adjectives of a feminine subject."""
SURNAME = (
    r"..+(?:[оеё]в|[иы]н|єв|їв)(?:а|ой|у|ою|ої|ій)|..+(?:ск|цк|ськ|цьк)(?:ая|ой|ую|ою|а|ої|у|ій)"
    r"|..+(?:ow[aąę]|owej|ová|ové|ovou|ská|cká|ské|cké|ską|cką|ska|cka|skiej|ckiej)"
)
"""Surnames of women."""
MASCULINE_PAST = r"\w+(?:л|лся|вся|в|ł|l)"
FEMININE_PAST = r"\w+(?:ла|лась|лася|ła|la)"
