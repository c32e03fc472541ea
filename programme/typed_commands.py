"""The words that stand for a command when somebody types them without the stroke before it.

Whoever has never used a bot writes "möte" or "boka ett möte", and does not know that a stroke makes the difference.
Only what stands alone counts: a sentence with such a word in it is meant for a person.
"""

from typing import Final

from programme.labels import bare

_WORDS: Final = {
    "me": "jag|me|status|var är jag|where am i|meny|menyn|menu|översikt|overview",
    "meet": "mote|möte|mötet|möten|meet|meeting|meetings|boka|boka möte|boka ett möte|boka mötet|boka tid|boka en tid"
    "|boka nytt möte|ny tid|nytt möte|nästa möte|ändra tid|ändra tiden|ändra möte|ändra mötet|byta tid|byt tid"
    "|flytta möte|flytta mötet|flytta tiden|avboka|avboka möte|avboka mötet|ställa in|ställ in mötet|kalender"
    "|när ses vi|book|book a meeting|book meeting|new meeting|next meeting|new time|change the time|change time"
    "|move the meeting|reschedule|cancel the meeting|cancel meeting|call off|calendar|when do we meet",
    "write": "skriv|write|brev|letter|kontakt|kontakta programansvarig",
    "concern": "skaver|något skaver|concern",
    "privacy": "uppgifter|mina uppgifter|privacy|my data|gdpr|radera|radera mig",
    "language": "sprak|språk|byt språk|byta språk|language|change language",
    "guide": "rad|råd|tips|guide|guider|advice",
    "help": "hjalp|hjälp|hjälp mig|help|help me|hur funkar det|hur gör jag|how does it work",
}
"""The words by the English name of their command; the names of a command are among them."""

MEANT: Final = {word: command for command, words in _WORDS.items() for word in words.split("|")}
"""The command that each word stands for."""


def command_of(text: str) -> str | None:
    """Return the English name of the command that a text stands for, or None."""
    return MEANT.get(bare(text))
