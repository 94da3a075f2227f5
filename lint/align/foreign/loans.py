"""Words that English shares with other languages letter by letter: standing both texts they are no word left over."""

from lint.patterns import pattern

LATINATE = pattern(
    r".{2,}(?:[stx]ions?|[ae]nts?|[ae]nces?|[ai]bles?|als?|els?|ages?|[aiu]res?|ides?|ines?|ums?|us|[ao]rs?|ons?|is[tm]s?|ics?|graph[sy]?"
    r"|grams?|ettes?|esque|ades?|[aioe]tes?|[oa]ses?|[aeiou]nes?|udes?|ques?|oirs?|ives?|elles?|iers?|ium|ess?e|ies|logues?|phones?)"
)
"""Endings of learned words, which English and other languages may write alike."""
LOANS = frozenset(
    """agenda al album alga alias alibi alma aloe alpaca alpha alter alto amigo ampere anaconda angora anno antenna aorta
    apartheid apparatchik area arena aria armada aroma aura auto autobahn avatar avocado babushka bacteria balalaika ballerina
    banana bandana bar bazaar ben beta bikini bin biscotti bistro blini blitz blitzkrieg bolero bona bonbon bonsai borscht
    boudoir boulevard bourgeois bourgeoisie bravado bravo brigade brioche broccoli brochure bruschetta buffet bureau burrito
    cabaret cachet cadre caesar cafe café calamari caldera camera camisole canasta canto canyon cappella cappuccino cargo
    carte cartel casino cello centavo cholera cicada cinema clementine cliché clique cm coca cocoa coda cognac cola collage
    coma commando communiqué concerto condor confetti contra corona corps corrida corsage couchette coup coupé couscous coyote
    crepe criteria croissant crore croupier crème crêpe cuisine curriculum da dacha das data de debris decor degli dei del
    della dello delta den denouement depot der derby des di diaspora dilemma dinar diploma dirham diva do doctrine domino dos
    dossier drama du duma décor détente ecstasy ego el elan elite embargo empanada encore enigma entourage entrepreneur entrée
    epoch ersatz espresso esprit et euro euros expo extra facade falafel fatwa fauna faux façade femme fiancé fiancée fiasco
    fiesta film finale flair flamenco flora folio forint format formula forte forum foyer fresco fuga gala gamma gauche gaucho
    geisha genesis genie genre genus gestapo ghetto glasnost gnocchi golf gondola gorilla gourmet graffiti gram gramm gratis
    groszy guerrilla gulag guru gusto gw ha habitat hacienda hertz hotel hydra hyena ibidem ibn idea idem iguana impasse
    imperator impromptu incognito inferno influenza insignia interim internet intifada jaguar jalapeño jihad jockey judo
    junta kaiser karaoke karate karma kayak kebab kg kibbutz kimono kindergarten kitsch kiwi km koala kolkhoz koruna kosher
    krai kremlin kuna kw kwh la lakh lama lambada larva las lasagna latte lava le legato leitmotif les libido limbo limousine
    lingua lira lire llama los lotto macabre machete macho maestro mafia magma malaise malaria mammal mandarin manga mania
    mantra marina marmalade masala massage matador matinee matinée matrix maxi maxima media mediocre melee memento memoir menu
    merengue mesa metro mezzo mg mini mirage ml mm modem mol motif motto mousse mozzarella museum mustang mw mwh mêlée nacho
    naive naïve nebula neon nirvana nota nouveau nouvelle novella oblast omega omelette opera orange orangutan orchestra
    oregano paella palazzo panacea panda panini panorama papa paparazzi paprika parka parmesan parquet pascal passport passé
    pasta pater patio patisserie per perestroika pergola persona peso pesos pesto phobia piano piazza pierogi pijama pilaf
    pilota pimento pirouette pizza pizzeria piñata plaque plateau plaza pogo pogrom polio polka poltergeist poncho porcelain
    potpourri premier première presto prima primadonna primo pro profile progressive promenade propaganda prosciutto protocol
    protégé provenance pseudo puma purée pâté quiche quinoa quorum quota radar radio ratatouille ratio reais real regatta
    reggae regime rendezvous repertoire reportage reservoir restaurant retro revue rhumba rickshaw ricotta risotto robot rodeo
    rondo rota rouge roulette rucksack rumba rupee résumé saga salami salon salsa samba samovar samurai sangria sari
    sauerkraut sauna savanna savoir scenario schadenfreude schema scherzo schlager schnitzel sera serum sesame sierra siesta
    silhouette silo simile smorgasbord soda sofa solo sombrero sonata soprano sorbet soufflé soul soviet spa spaghetti
    spectrum sputnik status stigma stiletto stucco studio stupa suite sultan sumo sushi séance taboo taco taiga tandem tango
    tapas tapioca tarantula tempo ten tequila ter terra terrace terracotta terrain thesis tiara tiramisu tofu toga tombola
    toreador torero tornado torso tortilla trauma triage trio trivia troika tsar tsunami tuba tundra tutti ultimatum ultra
    umami umbra und utopia vademecum van vanilla vendetta veranda verdict versus veto via vice vigilante villa viola violin
    virtuoso virus vis visa visage vista vodka volcano volt von voodoo waltz wanderlust watt weltanschauung wurst yen
    yoga yoghurt yuan zebra zeitgeist zeppelin zloty złoty""".split()
)
"""Loans that both languages have, units, and what stands between the parts of names."""
PARTICLES = frozenset(
    "von van der den del della dello degli dei da de di do dos das du des la le les los las el al y e et ibn bin".split()
)
"""What stands between the parts of names."""
ARTICLES = frozenset("Le La Les El Los Las Il Lo I Gli O A Os As Der Die Das".split())
"""What names of newspapers begin with."""
