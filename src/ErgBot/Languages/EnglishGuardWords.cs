using System.Collections.Frozen;

namespace ErgBot.Languages;

/// <summary>Common English words that no misspelling is corrected to, written for the bot: no dictionary comes with it.</summary>
internal static class EnglishGuardWords
{
    public static FrozenSet<string> All { get; } = """
        able about above accept account across act actually add address adult advice afford afraid after again against age ago agree air all allow almost alone along
        already also although always amount and anger angry animal another answer any anybody anymore anything anyway apart app apple apply april area argue arm around arrive art
        ask asleep attach august aunt away baby back bad bag bake ball band bank bar bare base basic bath beach bean bear beat bed been beer before began begin behind being believe bell
        belong below belt bench beside best better between beyond big bike bill bird birth bit bite black blame block blood blow blue board boat body bone book boot border
        bored boring born borrow boss both bother bottle bottom bought bowl box boy brain bread break breath bride bridge brief bright bring broke broken brother brought brown brush budget build
        building built burn bus business busy but butter button buy cable cake call came camera camp can cap car card care career carry case cash cat catch cause cell center cent century
        chain chair chance change charge chart cheap check cheese chef chicken child choice choose church circle city claim class clean clear clerk click climb clock close clothes cloud
        club coach coast coat code coffee cold collect college color come comfort common company compare computer cook cookie cool copy corner cost could count country county couple course court cousin cover
        cow crazy cream create credit crew cross crowd cry cup cure current cut cute cycle dad damage dance danger dark data date daughter day dead deal dear death debt decide deep deer
        degree deliver dental depend desk despite detail device diet different dinner dirt dirty dish district divide doctor does dog dollar done door double doubt down draft drain draw dream dress drink
        drive driver drop dry due during dust duty each ear early earn earth ease east easy eat edge effect egg eight either elect else email empty end energy engine enjoy enough enter entire equal error
        escape even ever every exact exam except excuse exit expect expense expert explain eye face fact fail fair fake fall false fame family famous fan far fare farm fast fat father fault favor fear fee feed feel
        feet fell felt fence few fiber field fight figure file fill film final find fine finger finish fire firm first fish fit five fix flag flat flight floor flow flower flu fly focus folder follow food foot for force forecast
        foreign forest forget fork form forth forum forward found four frame free freeze fresh friday friend front fruit fuel full fun fund funny future gain game garage garden gas gate gather gave gear general
        gift girl give glad glass goal god gold golf gone good got grab grade grand grant grass gray great green grew ground grow guard guess guest guide guilty guitar gun guy gym had hair half hall hand hang happen
        happy hard has hat hate have head heal health hear heard heart heat heavy height held hell help her here hero hide high hike hill him hire his history hit hold hole holiday home honest hope horse hospital
        host hot hotel hour house how however huge human hundred hunt hurry hurt husband ice idea image inch income index inside instead insurance intend into iron island issue item its jacket jail january job joke
        judge juice july jump june junk just keep kept key keyboard kick kid kill kind king kiss kitchen knee knew knife knock know lab lack lady lake lamp land language laptop large last late later laugh launch law
        lawn lay lazy lead leader leaf league learn least leather left leg lend length less lesson letter level liar library license lie life lift light like limit line link lion lip list listen little live load loan
        local lock log lonely long look loose lord lose loss lost lot loud love low luck lunch machine mad made mail main major make male mall man manage many map march mark market marry mask mass master match math matter
        may mayor meal mean meant measure meat medal medical meet meeting melt member memory men menu mess message met metal method middle might mile milk million mind mine minor minute mirror miss mix mobile mode model
        modern mom moment monday money month mood moon moral more morning most mother motor mount mouse mouth move movie much mud music must name narrow nation near neck need negative neither nerve nest net never new
        news next nice night nine noise none noon nor normal north nose not note nothing notice novel now number nurse object ocean odd off offer office often oil okay old once one onion online only onto open opera option oral
        orange order other our out oven over owe own owner pack page paid pain paint pair pale pan panel paper parent park part partner party pass password past path patient pattern pause pay payment peace pen pencil penny people
        pepper per perfect period permit person phone photo piano pick picture piece pig pill pilot pink pipe pizza place plain plan plane plant plate play please plenty plus pocket poem poet point police policy
        polite pool poor pop port position possible post pot potato pound pour power pray prefer present president press pretty price pride priest prince print printer prison prize problem profit program promise proof protect
        proud prove public pull pump pure push put quality queen quick quiet quite quote race radio rail rain raise ran range rank rare rate rather raw reach react read ready real reason receipt recent recipe record red
        refund regret relax rely remain remember remind remote rent repair repeat reply report rest restaurant result retire return review reward rice rich ride right ring rise risk river road rock role roll roof room root
        rope rough round route row royal rude rule run rush sad safe said salad salary sale salt same sand save saw say scale scan scene schedule school science score screen script sea search season seat second secret section
        see seed seek seem seen sell send sense sent series serious serve service set seven several shade shake shall shape share sharp she sheet shelf shell shift ship shirt shock shoe shoot shop short shot should
        shout show shower shut shy sick side sign signal silent silver simple since sing single sink sister sit site six size skill skin sky sleep slice slide slip slow small smart smell smile smoke smooth snack snake
        snow soap soccer social sock soft soil sold soldier some son song soon sore sorry sort soul sound soup south space speak special speech speed spell spend spent spoke sport spot spread spring square staff stage
        stair stamp stand star stare start state station stay steal steam steel step stick still stock stole stomach stone stood stop store storm story stove strange stream street stress strong student study stuff
        style subject success such sudden sugar suit summer sun sunday supply support sure surface surgery swap sweet swim switch system table tail take taken tale talk tall tank tape task taste tax taxi tea teach team tear
        teeth tell ten tend tennis tent term test text than thank that the theme then theory there these they thick thief thin thing think third this those though thought thousand thread three threw throat through throw thumb thursday
        ticket tide tie tight till time tiny tip tire tired title toast today toe together toilet told tomorrow tone tongue tonight too took tool tooth top total touch tour toward tower town toy track trade traffic
        train transfer trash travel tree trial trick trip truck true trust truth try tube tuesday tune turn twelve twenty twice two type ugly uncle under unit until upon upper upset use used useful user usual valley value
        van various vast very video view village visa visit voice vote wage wait wake walk wall want war warm warn was wash waste watch water wave way weak wealth wear weather web wednesday weed week weight weird
        well went were west wet what wheel when where whether which while white who whole whom whose why wide wife wild will win wind window wine wing winter wire wise wish with within without wolf woman wonder wood wool
        word wore work worker world worry worse worst worth would wound wrap wrist write wrong wrote yard yeah year yell yellow yes yesterday yet you young your youth zero zone
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
