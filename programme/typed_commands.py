"""The words that stand for a command when somebody types them without the stroke before it.

Whoever has never used a bot writes "möte" or "boka ett möte", and does not know that a stroke makes the difference.
Only what stands alone counts: a sentence with such a word in it is meant for a person.
"""

from difflib import get_close_matches
from typing import Final

from programme.labels import bare

_WORDS: Final = {
    "me": "jag|me|status|var är jag|where am i|meny|menyn|menu|översikt|overview|paus|pausa|ta en paus|ta paus"
    "|pause|break|take a break|sluta|jag vill sluta|hoppa av|jag vill hoppa av|lämna|lämna programmet|leave|quit|stop",
    "meet": "mote|möte|mötet|möten|meet|meeting|meetings|boka|boka möte|boka ett möte|boka mötet|boka tid|boka en tid"
    "|boka nytt möte|ny tid|nytt möte|nästa möte|ändra tid|ändra tiden|ändra möte|ändra mötet|byta tid|byt tid"
    "|flytta möte|flytta mötet|flytta tiden|avboka|avboka möte|avboka mötet|ställa in|ställ in mötet|kalender"
    "|när ses vi|när ska vi ses|när ska vi träffas|när träffas vi|när är mötet|när är vårt möte|när är nästa möte"
    "|vilken dag ses vi|vilken tid ses vi|book|book a meeting"
    "|book meeting|new meeting|next meeting|new time|change the time|change time"
    "|move the meeting|reschedule|cancel the meeting|cancel meeting|call off|calendar|when do we meet"
    "|when are we meeting|when is our meeting|when is the next meeting|what time do we meet",
    "write": "skriv|write|brev|letter|kontakt|kontakta programansvarig",
    "concern": "skaver|något skaver|det skaver|något är fel|något känns fel|något är inte bra|något är inte som det ska"
    "|concern|something not right|something is not right|something s not right|something isn t right"
    "|something is wrong|something feels wrong",
    "privacy": "uppgifter|mina uppgifter|privacy|my data|gdpr",
    "forget": "radera|radera mig|radera allt|radera allt om mig|radera mina uppgifter|radera mina data"
    "|radera mitt konto|ta bort mig|ta bort mina uppgifter|ta bort allt om mig|ta bort mitt konto|glöm mig"
    "|glöm bort mig|gdpr radera"
    "|jag vill bli raderad|jag vill raderas|kan du radera mig|kan ni radera mig|jag vill att ni raderar mig"
    "|forget|forget me|delete|delete me|delete my data|delete my account|delete everything|erase me|erase my data"
    "|remove me|remove my data|please delete me|i want to be deleted",
    "language": "sprak|språk|byt språk|byta språk|language|change language",
    "guide": "rad|råd|tips|guide|guider|advice",
    "plan": "plan|planen|min plan|affarsplan|affärsplan|affärsplanen|min affärsplan|mitt affärsplan|business plan"
    "|businessplan|the business plan|my plan|my business plan|the plan",
    "verify": "kontrollera|kontrollera diplom|kontrollera ett diplom|är diplomet äkta|verify|verify a diploma"
    "|check a diploma",
    "help": "hjalp|hjälp|hjälp mig|help|help me|hur funkar det|hur gör jag|how does it work"
    "|vem är du|vad är du|är du en robot|är du en människa|vem är det här|who are you|what are you|are you a bot"
    "|are you a robot|are you human|who is this",
}
"""The words by the English name of their command; the names of a command are among them."""

MEANT: Final = {word: command for command, words in _WORDS.items() for word in words.split("|")}
"""The command that each word stands for."""

_DESK_WORDS: Final = {
    "todo": "todo|to do|att göra|attgöra|attgora|lista|listan|min lista|dagens lista|listan för i dag"
    "|min att göra lista|vad har jag att göra|vad har jag att göra i dag|vad har jag att göra idag|vad är nytt"
    "|något nytt|nytt|ärenden|dagens ärenden|nästa|nästa ärende|klart|klart i dag|ångra|att göra i dag|att göra idag"
    "|uppgifter i dag|list|my list|the list|today s list|what s new|news|next|next matter|done|undo|tasks"
    "|what do i have to do",
    "people": "deltagare|mentor|adept|mentor please|mentor tack|deltagarna|alla deltagare|personer|folk|adepter"
    "|adepterna|mentorer|mentorerna|utan mentor|vilka saknar mentor|vem saknar mentor|anmälda|anmälningar|people"
    "|participants|everybody|everyone|mentors|adepts|mentees|without mentor|without a mentor|who has no mentor",
    "pairs": "par|paren|mentorpar|mentorparen|alla par|tysta par|vilka par|vilka har inte träffats"
    "|vilka träffas inte|möten|mötena|alla möten|pairs|the pairs|all pairs|silent pairs|meetings|who has not met",
    "match": "match|matcha|matchning|matchningen|gör en matchning|para ihop|matching|make a match",
    "rematch": "rematch|nymatchning|ommatchning|matcha om|ny matchning|ny mentor|byta mentor|byt mentor|new mentor"
    "|change mentor|another mentor",
    "programme": "program|programmet|mitt program|inställning|inställningar|inställningarna|statistik|statistiken"
    "|siffror|hur går det|översikt|översikten|rapport|rapporten|rapport till styrelsen|styrelserapport|bild|diagram"
    "|ersättare|programme|program|the programme|the program|settings|statistics|numbers|overview|report|board report"
    "|stand in",
    "colleagues": "kollega|kollegor|kollegorna|bjud in kollega|bjud in en kollega|medarbetare|medhjälpare"
    "|programansvarig|programansvariga|colleague|colleagues|invite a colleague|assistant|assistants|managers",
    "away": "borta|jag är borta|jag är borta en tid|semester|jag har semester|jag ska ha semester|frånvaro|ledig"
    "|jag är ledig|jag är sjuk|sjuk|away|i am away|i m away|holiday|vacation|absence|i am on holiday|i am ill|sick",
    "calls": "samtal|samtalen|veckans samtal|mina samtal|ring|ringa|vem ska jag ringa|vilka ska jag ringa|ringlista"
    "|ringlistan|kontakter|calls|the calls|this week s calls|my calls|ring|call|call list"
    "|who to call|whom to call|whom to ring",
    "survey": "enkät|enkat|enkäter|enkäten|enkäterna|skicka enkät|skicka en enkät|uppföljning|uppföljningen"
    "|uppföljningar|uppföljningarna|avstämning|avstämningen|avstämningar|skicka avstämning|skicka en avstämning"
    "|enkätsvar|enkätresultat|resultat|resultatet|svar på enkäten|survey|surveys|the survey|send a survey|follow up"
    "|follow ups|check in|check ins|send a check in|results|the results|pulse",
    "announce": "meddela|meddelande|meddelande till alla|utskick|nytt utskick|gör ett utskick|gruppmeddelande"
    "|skicka|skicka till alla|skriv till alla|mejla alla|skicka meddelande|skicka meddelande till alla|skicka ut"
    "|announce|announcement|send|send to all|send to everyone|send to everybody|write to all|write to everyone"
    "|message all",
    "close": "avsluta|avslutning|avslutningen|avsluta programmet|avsluta program|slut|close|close the programme|the end"
    "|end the programme",
    "diplomas": "diplom|diplomen|diplomer|skicka diplom|skriv ut diplom|diploma|diplomas|the diplomas|certificates",
    "event": "event|events|traff|träff|träffar|träffarna|kickoff|kick off|programtraff|programträff|programträffar"
    "|nätverksträff|informationsträff|informationsmöte|avslutning|avslutningen|planera träff|planera en träff"
    "|planera en programträff|närvaro|närvaron|inbjudna|gathering|gatherings|meetup|networking|attendance|closing",
    "links": "länk|länkar|länkarna|lankar|inbjudan|inbjudningar|bjud in|bjud in deltagare|anmälningslänk|link|links"
    "|invitation|invite|invite people",
    "export": "export|exportera|excel|excelfil|ladda ner|ladda ned|hämta excel|kalkylark|export to excel|download"
    "|spreadsheet",
    "import": "import|importera|importera lista|läs in|läs in lista|lägg till|lägg till personer"
    "|lägg till deltagare|lägg in personer|add people|add participants|upload a list",
    "newprogramme": "newprogramme|nyttprogram|nytt program|skapa program|new programme|new program",
    "me": _WORDS["me"].removesuffix("|översikt|overview"),
    **{one: _WORDS[one] for one in ("privacy", "forget", "verify", "language", "guide", "help")},
}
"""The same for whoever is at a programme's desk: there a word that is no command seeks people."""

MEANT_AT_THE_DESK: Final = {word: command for command, words in _DESK_WORDS.items() for word in words.split("|")}


NAMED_WORDS: Final = ("ångra", "ångrar")
CHANGES_OF_MIND: Final = frozenset(
    "ångra|ångra mig|ångrar|ångrar mig|jag ångrar mig|jag har ångrat mig|har ångrat mig|ångra radering|ångra raderingen"
    "|radera inte|radera inte mig|radera mig inte|nej radera inte|radera ej|behåll|behåll mig|behåll allt"
    "|behåll mina uppgifter|jag vill vara kvar|jag vill stanna|jag stannar|stoppa raderingen|avbryt raderingen"
    "|undo|undo it|undo that|i changed my mind|i have changed my mind|i ve changed my mind|changed my mind|keep"
    "|keep it|keep me|keep my data|keep everything|don t delete|do not delete|don t delete me|do not delete me"
    "|no don t delete|stop the deletion|cancel the deletion|i want to stay|i stay".split("|")
)
"""What somebody who is to be deleted may write to keep everything; to anybody else the words mean something else."""


_TAKES_BACK: Final = frozenset("ångra ångrar ångrat undo changed".split())
REGRETS: Final = frozenset("nej|vänta|stopp|stoppa|stop|avbryt|ångrat|kvar|wait|cancel|stay|regret".split("|"))
"""Words in a sentence about the own deletion that may take it back."""


def is_change_of_mind(text: str) -> bool:
    """Tell whether somebody who has asked to be deleted takes it back; a slip in the word to write counts."""
    word = bare(text)
    is_slip = word.startswith(("å", "a")) and bool(get_close_matches(word, NAMED_WORDS, cutoff=0.8))
    return word in CHANGES_OF_MIND or is_slip


def takes_back(text: str) -> bool:
    """Tell whether a text only says that its writer has changed their mind, of whatever lies open."""
    words = bare(text).split()
    return bare(text) in CHANGES_OF_MIND and not _TAKES_BACK.isdisjoint(words)


def names_change_of_mind(text: str) -> bool:
    """Tell whether a sentence has a word that would take the own deletion back if it stood alone."""
    return any(is_change_of_mind(word) for word in bare(text).split())


def mentions_regret(text: str) -> bool:
    """Tell whether a sentence of somebody who is to be deleted may mean that they regret it: they are shown the way."""
    return names_change_of_mind(text) or any(word in REGRETS for word in bare(text).split())


def command_of(text: str) -> str | None:
    """Return the English name of the command that a participant's text stands for, or None."""
    return MEANT.get(bare(text))


def command_at_the_desk(text: str) -> str | None:
    """Return the English name of the command that a manager's text stands for, or None."""
    return MEANT_AT_THE_DESK.get(bare(text))
