using System.Collections.Frozen;

namespace ErgBot.Languages;

/// <summary>Common English words that no misspelling is corrected to, written for the bot: no dictionary comes with it.</summary>
internal static class EnglishGuardWords
{
    public static FrozenSet<string> All { get; } = """
        able about above accept account ace ache acid acre across act acts actually ad adam add address adds admit adopt adore adult advice afford
        afraid after again against age ages agile ago agree aid aim aims air aisle alan alarm album alert alex alien alike alive all alley allow ally
        almost alone along aloud already also alter although always amanda amid amount ample amuse amy and andrea andy anew angel angela anger angle
        angry animal ankle ankles ann anna anne annoy another answer ant anthem anthony ants anvil any anybody anymore anything anyway apart apes app
        apple apply april apron arch arcs area arena argue arise arm arose around arrive arrow art ash ashes asia aside ask asks asleep asset assist
        atlas atom attach attend attic audio audit august aunt aunts aura auto avoid await awake award aware away awful awoke axe axis axle baby back
        backs bacon bad bade badge bag baggy bags bait bake baker ball balls balm band bands bang banjo bank banks banner bar barb bare bared bark
        barn baron bars base basic basin basis basket bass bat batch bath bats bay bays beach beads beam bean beans bear beard bears beast beat bed
        bee beef been beer bees before beg began begin begun behind beige being believe bell belly belong below belt ben bench bend bent berry beside
        best bet beta beth bets better between beyond bias bib bid bids big bike bikes bill bin bind binds biology bird birds birth bison bit bite
        bites black blame bland blank blanket blast blaze bleak bleed blend bless blew blimp blinds blink bliss bloat block blond blonde blood bloom
        blow blows blue blunt blur blush board boast boat boats bob body boil bold bolt bomb bond bone bones bonus book books boost boot booth boots
        border bore bored boring born borrow boss both bother bottle bottom bought bounce bound bout bow bowel bowl bows box boxer boxes boy brace
        brad brag brain brake brand brass brave bravo bread break breath breed breeze brian brick bride bridge brief bright brim bring brisk broad
        broke broken broom broth brother brought brown brows brush brute bud buddy budget bug bugs build building built bulb bulk bull bully bump bun
        bunch bundle bunk bunny burger burn burst bury bus buses bush business busy but butter button buy buzz cab cabin cable cafe cage cake calf
        call calls calm came camera camp can cane canoe cap cape car card cards care career cargo carl carla carol carp carpet carrie carry cars cart
        carve case cases cash cast castle cat catch cats cause cave cease cedar cell cello cells cent center century cereal chad chain chair chalk
        champ chance change chant chaos chap chapel charge charlie chart chat chats cheap check cheek cheer cheese chef cherry chess chest chew
        chicken chief child chili chill chin chip chips choice choose chop chord chore chris chunk church cider cigar cinema circle cite city civic
        civil claim claire clam clamp clap clash class clause claw clay clean clear cleft clerk clever click cliff climb cling clinic clip cloak clock
        close clot cloth clothes cloud clove clown club clubs clue clump coach coal coast coat coats code codes cody coffee coin coins cold collect
        college colon colony color colt coma comb come comet comfort comic common company compare computer cook cookie cooks cool cops copy coral cord
        core corn corner corps cost costs couch cough could count country county couple course court cousin cove coven cover cow cows crab crack
        cradle craft craig cram cramp crane crash crate crave crawl crazy cream create credit creek creep crest crew crib cried crime crisp crop cross
        crow crowd crown crude cruel cruise crush crust cry cube cubs cue cuff cult cup cups curb cure curl current curry curse curve cut cute cuts
        cyber cycle cynthia dad dairy daisy dam damage damp dan dana dance danger dare dark dart dash data date dates daughter dave dawn day days dead
        deal deals dealt dean deans dear death debbie debt debts decay decent decide deck decor deed deem deep deer degree delay deliver delta demand
        demo den denim dense dental deny depend depot depth derby desert desk desks despite detail deter device devil dial diana diane diary dice diet
        different dig dim dime dine diner dinner dip dire dirt dirty disable disc disco dish district dive divide dizzy dock doctor dodge does dog
        dogs doll dollar dome don donate done donna donor donut doom door doors doses dot dots double doubt doug dough dove down dowry dozen draft
        drag drain drama drank drape draw dread dream dress drew drift drill drink drip drive driver drone drool drop drown drug drum drunk dry duck
        ducks dude due duel duet dug dull dumb dump during dusk dust duty dvd dvds dwarf dwell dye dylan each eager eagle ear earl early earn earth
        ease easel east eastern easy eat eaten eats echo ed edge edges edit edith eel effect egg eggs ego eight either elbow elder elect elite elm
        elope else email embed ember emily emma empty enact end ends enemy energy engine enjoy enough enter entire entry envoy envy epic equal era
        erase erect eric erica erin erode errand error errs escape essay ethan ethic ethics eva evan even ever every evict evil exact exam except
        excuse exile exist exit expect expense expert explain extra eye eyes fable fabric face faces fact facts fad fade fail fails fair fairy faith
        fake fall falls false fame family famous fan fancy fang fans far fare fares farm farms fast fat fatal fate father fault favor fay fear fears
        feast feat feather feathers fee feed feeds feel fees feet feline fell felt female fence fern ferry fetch fever few fewer fiber fiction fiddle
        field fiend fierce fifth fig fight figure file files fill film films filter final finch find fine finger finish fiona fire fires firm first
        fish fist fit five fix flag flags flair flake flame flap flare flash flask flat flavor flaw flea fled fleet flesh flick flight fling flip
        flirt float flock flood floor flora flour flow flower flu fluid flush flute fly foam focus foe fog foil fold folder folk folks follow fond
        font fonts food foods fool foot for force forecast foreign forest forge forget fork form forms forth forum forward fossil foul found four fowl
        fox frame fraud freak fred free freeze fresh fret friday fridge friend fries frog front frost frown froze fruit fry fudge fuel full fun fund
        funk funky funny fur fury fuse fuss future fuzzy gabe gadget gag gail gain gala gale gamble game games gang gap garage garden gary gas gasp
        gate gates gather gave gavin gaze gear geek gel gem gene general genes genre gets ghost giant gift gifts gig giggle gina ginger girl girls
        give gives glad glare glass glaze gleam glen glide globe gloom glory gloss glove glow glue goal goals goat god goes gold golf gone good goose
        gorge got gown grab grace grade grain grand grant grape graph grasp grass grave gravy gray graze great greed green greet greg grew grid grief
        grill grim grin grind grip grit groan groom groove gross ground grove grow growl grub grunt guard guess guest guide guilty guitar gulf gull
        gulp gum gun guru gust gut gutter guy guys gym habit hack had hail hair half hall halo ham hammer hand hands hang hank happen happy hard hardy
        hare harm harp harry harsh harvest has haste hat hatch hate haul haunt have hawk hay hazard haze hazel head heads heal health heap hear heard
        hears heart heat heather heavy heck hedge heel heidi height heir held helen hell helmet help helps hemp hen henry her herb herd here hero hers
        hey hide high hike hill hills him hint hints hip hire hires his hiss history hit hive hoax hobby hockey hog hold holds hole holes holiday
        hollow holy home homes honest honey honk honor hood hoof hook hooks hoop hop hope hopes hops horn horse hose hospital host hosts hot hotel
        hound hour hours house how however hub hug huge hugo hum human humid humor hunch hundred hung hunt hurry hurt husband hymn ian ice icon icy
        idea ideas idle idol image inch income incur index infer inner input insect inside instead insurance intact intend into invest invite irene
        iron irony isaac island issue itch item items its ivory ivy jab jack jacket jail jake jam james jan jane janet january jar jason jaw jay jazz
        jean jeans jeff jelly jen jenny jerk jerry jersey jess jet jewel jill jim joan job jobs joe joel jog john joint joke jolly jon josh jot joy
        juan judge judy jug juice julia julie july jumbo jump june junk jury just karate karen kate kathy katie kay kayak keen keep keeps keith kelly
        kelp ken kept kettle kevin key keyboard keys kick kid kidney kids kill kilt kim kin kind kinds king kiss kit kitchen kite kitten knack knead
        knee kneel knew knife knight knit knob knock knot know kyle lab label labor lace lack lad ladder lads lady lake lakes lamb lame lamp land
        lands lane language laptop large larry laser lash lasso last lasts latch late latent later latin latte laugh launch laura laurel lauren lava
        law lawn lawyer lay layer lazy lead leader leads leaf league leah leak lean leap learn lease leash least leather ledger lee leech left leg
        lemon lend length lens lentil leo leon less lesson lest lethal letter level liability liable liar library license lid lie lied life lift light
        like likes limb lime limit limp linda line linen liner lines link links lint lion lip lipid liquid lisa list listen lists little live liver
        lives liz lizard llama load loads loaf loan loans lobby lobster local lock locker locks lodge loft log logic logo lola lone lonely long look
        looks loop loose loot lord lose loses loss lost lot lotion loud louis lounge lousy love lover low loyal luck lucy luis luke lump lunar lunch
        lung lure lush lust lynn lyric mace machine mad made magic magnet maid mail main major make makes male mall man manage mango mania manor
        manual many map maple maps marble marc march marcia mare margaret maria marie marine mario mark market marks marry marsh martha martin mary
        mask masks mason mass master match mate math matt matter may mayor maze meadow meal meals mean means meant measure meat medal medical meet
        meeting meets meg megan mel mellow melon melt member memo memory men mend mental mentor menu menus mercy merge merit merry mesh mess message
        met metal method mia michael micro middle midst midwife might mike mile milk mill million mimi mimic mince mind minds mine mines mini minor
        mint minute mirror miss mist mix moan mob mobile mock mode model modem modern moist mold mole molly mom moment monday money monk monkey month
        mood moon moose moral more morning moss most moth mother motif motive motor mound mount mourn mouse mouth move moves movie movies mow mows
        much mud mug mule mural muse museum music must mute myth nail naive naked name names nancy nap napkin narrow nasal nasty nate nation native
        natural naval navel nay near neat neck need needle needs negative neil neither neon nephew nerd nerve nest net never new news next nice niche
        nick niece night nina nine noble nod nodes noise none noodle noon nor nora norm normal north nose not notch note notes nothing notice notion
        noun novel now nude nudge null numb number nun nurse nut nylon oak oar oasis oat oath oats obese obey object oboe occur ocean odd odds off
        offer office often ogre oil okay old olga olive omen omit once one onion online only onset onto ooze opal opaque open opens opera opt option
        oral orange orbit orchid order organ oscar other our out oval oven over owe owl own owner ox oyster pace pack pact pad paddle pads page pager
        pages paid pail pain pains paint pair pairs pal palace pale palm pam pan panda pane panel panic pansy pants papa paper par parade parcel
        pardon parent parish park parks parrot parrots parse parsley part partner parts party pass password past pasta paste pastor pasty pat patch
        patent patents path patient patio patrol patron pattern patty paul paula pause pave paw pawn pay payment pays pea peace peach peak peaks
        peanut pear pearl peas peat pecan pedal peel peer pelt pen penal pencil penny people pepper per perch perfect peril period perk permit person
        pest pet petal pete peter petty phase phil phone phony photo piano pic pick picks pics picture pie piece pier pig pike pile pill pillow pilot
        pin pinch pine pink pint pinto pipe pipes pirate pistol pit pitch pity pixel pizza place plain plan plane plans plant plate play plays please
        pledge plenty plot plots plow pluck plug plum plumber plump plunge plus poach pocket pod pods poem poet point poise poison poke poker polar
        pole police policy polish polite poll polo pond pony pooch pool poor pop pops porch pore pork port portal pose posh position possible post
        posts pot potato pouch poultry pounce pound pour pout powder power prank prawn pray preach prefer present president press pretty prey price
        prick pride priest primal prime prince print printer prism prison privy prize probe problem profit program promise prone proof prose protect
        proton proud prove prowl proxy prude prune pry psalm pub public puddle puff pull pulls pulp pulse puma pump punch punish punk pupil puppet
        puppy pure puree purge purple purse pursue push put puts puzzle python quack quail quake quality quart quartz queen queens quest queue quick
        quiet quilt quit quite quiver quota quote rabbit rabid race races rachel racing rack radar radio raft rag rage raid rail rain rains rainy
        raise rally ralph ram ramp ran ranch random randy rang range rank rant rap rare rash rat rate rates rather ratio rattle rave raven raw ray
        razor reach react read reads ready real realm reap rear reason rebecca rebel recall receipt recent recess recipe record red reef reel refer
        reform refund refuse regal regret reign rein relax relay relic relief rely remain remember remind remote render renee renew rent rental repair
        repay repeat reply report resent resin resist resort rest restaurant result retail retina retire retro return reveal review reward rhonda
        rhyme rhythm rib ribbon rice rich rick rid riddle ride rides rifle rig right rigid rim ring rings rinse riot rip ripe ripple rise risk risks
        rival river roach road roads roam roar roast rob robe robin robot rock rocket rocks rod rodent rodney roger rogue role roles roll roman
        romance romp ron roof rookie room rooms roost root roots rope rosa rose ross rotor rotten rouge rough round route rover row rowdy roy royal
        rub rubber ruby rude rug rugby ruin rule ruler rules rum rumor run runs rural rush russ rust rusty rut ruth ryan sack sad saddle safe saga
        sage said saint sake salad salary sale sales sally salmon salon salsa salt salute sam samantha same sand sandal sandy sane sang sank sap sara
        sarah sari satin sauce saucer sauna savage save saves saw say says scale scalp scam scan scar scarce scare scarf scary scene scent schedule
        school science scold scoop scoot scope score scorn scott scout scrap scrape scratch scream screen screw script scroll scrub sea seal seam sean
        search season seat seats second secret section sedan see seed seeds seek seeks seem seen sees seize select self sell sells semi send sends
        senior sense sensor sent series serious serum serve service set seth sets settle seven several sew sewage sewer shabby shack shade shadow
        shady shaft shake shall shame shane shape share shark sharon sharp shawl shawn she shears shed sheep sheer sheet sheila shelf shell shield
        shift shin shine shiny ship ships shirt shiver shock shoe shoes shoot shop shops shore short shot should shout shove show shower shows shred
        shrimp shrink shrub shut shy sick sicken side sides siege sift sigh sight sign signal signs silent silk silly silver simon simple sin since
        sing single sink sip siren sister sit site sites six size sizes skate sketch ski skill skim skin skip skirt skull sky slab slack slam slang
        slap slate slave sleek sleep sleet sleeve slept slice slick slide slim slime sling slip slit slogan slope slot slots slow slug slum slump sly
        smack small smart smash smear smell smelt smile smirk smog smoke smooch smooth smug snack snail snake snap snare sneak sneeze sniff snob snore
        snort snow soak soap soar sob sober soccer social sock socket soda sofa sofia soft soil solar sold soldier sole solid solo solve some son song
        songs sonic soon soothe sore sorrow sorry sort sorts soul sound soup south soy spa space spade span spare spark spasm spat spawn speak spear
        special speech speed spell spend spent spice spicy spider spies spike spill spin spine spiral spirit spit splash splint split spoil spoke
        sponge spoon sport spot spots spouse spout spray spread spring sprint sprout spruce spun spur spy squad square squash squat squid stab stable
        stack staff stage stain stair stake stale stalk stall stamp stan stance stand star stare stark stars start startle stash state static station
        statue stave stay stays steak steal steam steed steel steep steer stella stem stench step steps stereo stern steve stew stick still sting
        stink stint stir stitch stock stoic stole stomach stone stood stool stoop stop stops store storm story stout stove strange straw stray streak
        stream street stress stretch strict stride strike string strip strive stroke stroll strong stuart stuck stud student study stuff stump stun
        stung stunt sturdy style subject success such sucker sudden sue sugar suit suite sum summer sums sun sunday super supply support sure surf
        surface surge surgery susan sushi swamp swan swap swarm sway swear sweat sweep sweet swell swept swift swim swine swirl switch sword syrup
        system tab table taboo tack taco tad tag tail tailor take taken takes tale talk talks tall tame tammy tan tangle tango tank tanks tans tap
        tape taper tapes tar tara tart task tasks taste tavern tax taxi tea teach team teams tear tease ted teen teeth tell tells tempo tempt ten tend
        tends tennis tense tent tenth tepid teresa term terry test tests text texts than thank that thaw the theft theirs theme then theory there
        these they thick thief thigh thin thing think third this thorn those though thought thousand thread threat three threw thrift thrill thrive
        throat throb throne through throw thud thug thumb thump thursday tick ticket tide tidy tie ties tiger tight tile till tilt tim timber time
        times tin tina tint tiny tip tips tipsy tire tired tires titan title toad toast today todd toddler toe toes toffee together toil toilet token
        told tom tomato tomb tommy tomorrow ton tone tongue tonic tonight tony too took tool tools tooth top torch tore torn torso tort toss total
        tote touch touchy tough tour tours tow toward towel tower town towns toxic toy trace track tract tracy trade traffic trail train trait tram
        tramp trams trance transfer trap trash trauma travel tray tread treat tree trees trek trench trend trial tribe tribute trick trim trio trip
        trips troll troop trophy trot trousers trout troy truce truck true trump trunk trust truth try tub tube tubes tuck tuesday tuft tug tuition
        tulip tumble tumor tuna tune tunes tunnel turf turkey turn turnip turns turtle tutor tuxedo tweet twelve twenty twice twig twin twins twirl
        twist two tycoon tyler type types udder ugly ulcer umbrella uncle under undo unfit union unique unit unite units unity untie until update upon
        upper upright uproar upset urban urge urine use used useful user uses usher usual utter vacant vacuum vague vain vale valid valley value valve
        vamp van vanish vapor various vase vast vault veal veer vegan veil vein velvet vendor venom vent venue vera verb verbs verge verse very vessel
        vest vests veto vetoes vial vic vice vicki victim victor video view views vigor vile villa village vince vine vinyl viola violin viper viral
        virtue virus visa visible vision visit vista vital vivid vocal vogue voice void volt volume vomit vote votes vow vowel voyage wad wade wafer
        waffle wag wage wager wages wagon waist wait waive wake walk walks wall walls walnut walt wand wanda wander want wants war ward warden ware
        warm warn warp wars wart wary was wash wasp waste watch water watts wave waves wavy wax way wayne ways weak wealth wear weary weather weave
        web wedding wedge wednesday weed week weeks weep weigh weight weird weld well wendy went were west wet whack whale wharf what wheat wheel when
        where whether which while whim whine whip whirl whisk whiskey whisper whistle white who whole whom whose why wide widen widow width wife wig
        wiggle wild will wilt wimp win wind window wine wing wink wins winter wiper wire wires wisdom wise wish wit witch with within without wits
        woke woken wolf wolves woman wombat won wonder wood wooden woods woof wool word words wore work worker works world worry worse worst worth
        would wound wove woven wrap wrath wreath wreck wrench wrestle wring wrinkle wrist write wrong wrote yacht yam yard yarn yawn yeah year years
        yeast yell yellow yelp yes yesterday yet yield yoga yogurt yolk you young your youth zach zap zeal zebra zero zest zip zone zones zoo zoom
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
