"""Small words of languages in Latin letters: articles, pronouns, prepositions, conjunctions, auxiliaries, numbers, adverbs.

No lexicon has English words for them all; those that English writes alike are left out.
"""

SMALL = {
    "de": frozenset(
        """aber acht alle allem allen aller alles als also andere anderen auch auf aus bei beide beiden beim bereits bin bis
        bisher bist da dabei dadurch dafür dagegen daher damit danach daneben dann daran darauf daraus darin darum
        darunter darüber das dass davon davor dazu dein deine dem den denen denn dennoch der deren des deshalb
        dessen die dies diese diesem diesen dieser dieses doch dort drei du durch ein eine einem einen einer eines
        einige einigen einmal er erst es etwa etwas euch fünf für ganz gar gegen gibt habe haben hatte hatten hier
        hierbei hierzu hinter hätte ihm ihn ihnen ihr ihre ihrem ihren ihrer immer indem ins irgendwann ist ja
        jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner konnte können könnte machen
        mehr mein mich mir mit muss müssen nach nachdem neben neun nicht nichts nie noch nun nur ob oder ohne
        sechs sehr sein seine seinem seinen seiner seit sich sie sieben sind sobald sofern sogar sollen sollte
        sondern sonst sowie trotz um und uns unser unter viel viele vielen vier vom von vor wann waren warum weil
        weiter welche welcher wenn wer werde werden wie wieder wir wird wollen wollte worden wurde wurden während
        würde zehn zu zum zur zwar zwei zwischen über""".split()
    ),
    "fr": frozenset(
        """ainsi alors après assez au aucun aucune aurait aussi autour autre autres aux avaient avait avant avec avoir
        beaucoup bien car ce cela celle celles celui ces cet cette ceux chacun chaque chez cinq combien comme
        contre dans davantage de depuis derrière des deux devant dix donc dont du durant dès déjà elle elles en
        encore enfin ensuite entre environ est et eux faire fait fois grâce hier hors huit ici il ils jamais
        jusque la laquelle le lequel les lesquels leur leurs loin lors lorsque lui mais malgré mieux moi moins mon
        même mêmes ne neuf ni nos notre nous nulle on ont ou outre où par parce parfois parmi pas pendant peu peut
        peuvent plus plusieurs plutôt pourquoi pourtant presque puis puisque quand quatre que quel quelle quelles
        quelque quelques qui quoi quoique sa sans sauf se selon sept sera serait seront ses seulement si sinon six
        sont sous souvent suis sur surtout tandis tel telle tellement tels toujours tous toute toutes trois trop
        très un une vers voici voilà vos votre vous étaient était été être""".split()
    ),
    "es": frozenset(
        """ahora al algo alguien alguna algunas alguno algunos algún allá allí ambos ante antes apenas aquel aquella aquí así
        aun aunque aún bajo bastante bien cada casi cerca cinco como contra cual cuales cualquier cuando cuanto
        cuatro cuya cuyo cuál cuándo cómo de debajo del demás dentro desde después detrás diez donde dos durante
        dónde el ella ellas ello ellos en encima entonces entre era eran esa esas ese eso esos esta estaba estas
        este esto estos está están fue fuera fueron gracias ha había hacia han hasta hay la las le les lo los
        luego mas me menos mi mientras misma mismo muchas mucho muchos muy más nada nadie ni ninguna ningún no nos
        nosotros nuestra nuestro nueve nunca ocho otra otras otro otros para pero poco pocos por porque primero
        pues que quien quienes quizás quién qué se sea según seis ser será si sido siempre siete sin sino sobre
        solamente solo son su sus sí sólo también tampoco tan tanto te tiene tienen toda todas todavía todo todos
        tras tres tuvo un una unas uno unos usted ustedes varias varios veces vez y ya yo él""".split()
    ),
    "it": frozenset(
        """abbastanza adesso ai al alcuna alcune alcuni alla alle allo allora altra altre altri altro anche ancora anzi
        appena attraverso avanti avere aveva benché bene c'è che chi ci ciascuno cinque cioè circa ciò col come
        comunque con contro cosa così cui da dagli dai dal dalla dalle davanti degli dei del della delle dello
        dentro di dieci dietro domani dopo dove dovrà due dunque durante e ed egli ella era erano essere essi fa
        finché fino fra fuori già gli ha hanno ho i il infatti insieme intanto invece io la le lei li lo loro lui
        lungo là ma mai malgrado me meglio meno mentre mi mio molta molte molti molto ne negli nei nel nella nelle
        nello nessun nessuno noi non nostra nostro nove nulla nuovo né o oggi ogni ognuno oltre oppure ora ormai
        otto per perché perciò però piuttosto più poca pochi poco poi poiché presso prima proprio può qua qual
        qualche qualcosa qualcuno quale quali quando quanto quasi quattro quegli quei quel quella quelle quello
        questa queste questi questo qui quindi se sebbene secondo sei sempre senza sette si sia siamo siano solo
        sono sopra soprattutto sotto sta stata stati stato su sua subito sugli sui sul sulla sulle suo suoi
        talvolta tanto tra tramite tranne tre troppo tutta tutte tutti tutto un una uno verso voi vostro è""".split()
    ),
    "pt": frozenset(
        """agora ainda algo alguma algumas alguns alguém além ante antes ao aos apenas apesar após aquela aquele aquilo as
        assim através até cada cinco com como contra cuja cujo da das de debaixo dela dele deles depois desde
        dessa desse desta deste dez dois duas durante e ela elas ele eles em embora enquanto entre era eram essa
        essas esse esses esta estas este estes está estão eu fim foi fora foram há isso isto já lhe lhes logo
        longe lá mais mas mesma mesmo meu muita muitas muito muitos na nada nas nela nele nem nenhum nenhuma nessa
        nesse nesta neste ninguém no nos nossa nosso nova nove num numa nunca não nós o oito onde ontem os ou
        outra outras outro outros para pela pelas pelo pelos perante pois por porque porém pouco poucos quais qual
        qualquer quando quanto quase quatro que quem se segundo seis sem sempre sendo ser será sete seu seus sob
        sobre somente sua suas são também tanto tem toda todas todavia todo todos três tudo tão têm um uma umas
        uns vez vezes você vocês vários é""".split()
    ),
    "pl": frozenset(
        """aby albo ani aż bardziej bardzo bez bo bowiem by być był była było były chociaż choć ci co coraz coś cztery czy
        czyli dla dlaczego dlatego do dopiero dwa dwie gdy gdyby gdzie go ich ile im inne innych iż ja jak jaka
        jakby jakie jako je jeden jedna jednak jednakże jednego jego jej jemu jest jestem jeszcze jeśli jeżeli już
        kiedy kilka kto która które którego której który których którym lecz lub ma mają mi mimo między mogą może
        można my na nad nam nas nasz natomiast nawet nic nich nie niech niego niej nim nią niż obok od około on
        ona one oni ono oraz pięć po podczas pomimo ponad ponieważ poza prawie przed przede przez przy raptem raz
        również się skąd sobie swoich swojego swój są ta tak taka taki takich takie także tam te tego tej temu ten
        teraz też to tobie trzy tu tuż tych tylko tym u w we według wiele więc wszyscy wszystkie wszystko wtedy z
        za zanim zawsze zaś ze został została zostały że żeby""".split()
    ),
    "cs": frozenset(
        """aby anebo ani asi ačkoli až bez bude budou by byl byla byli bylo byly být během co což další dlouho do dokud dva
        dvě ho i jak jako jakož jeden jedna jedno jeho jejich její jelikož jemu jen jenom jenž jestli jestliže
        ještě jež ji jich jim jinak jiných již jsem jsme jsou jste já jí k kam kde kdo kdy když ke která které
        kterého který kterých kteří kvůli mají me mezi mezitím mimo mnoho mně moci mohou my má mít můj může na nad
        naopak ne nebo nebyl nebyla nechť nejen není než nic nich nimi nám námi nás náš ním o od ode on ona oni
        ono pak po podle pokud poněvadž pouze pro proti proto protože proč právě pět před přede přes přesto při s
        se si sice skoro sobě spolu sto stále svou svá své svého svém svých svůj ta tak také takže tam tato tedy
        tehdy ten tento teprve to tobě toho tom tomto tomu toto tu tuto ty tyto té této tím těch těm třeba tři u
        už v ve vám vás však vše všech všechny všichni vůbec vždy z za zatím zatímco zda zde ze či čtyři že""".split()
    ),
}
"""By language (ISO 639-1)."""
