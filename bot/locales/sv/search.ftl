# Leta bland deltagarna.
search-how = Skriv ett namn, två namn, en arbetsplats, en ort eller en del av ett nummer eller en e-postadress, så letar jag bland deltagarna.
search-several = Det är flera som passar. Vem menar du?
search-each = Vem av dem menar du?
search-more = { $count } personer passar. Här är de första. Skriv mer av namnet så blir de färre.
search-guess = Ingen heter precis så. Menar du någon här?
search-nobody = Jag hittar ingen deltagare som passar på { $text }.
search-helps = Prova med bara förnamnet, orten, arbetsplatsen eller en del av numret. Är du osäker på stavningen finns alla under Deltagare.
search-in-sentence = Det du skriver läser bara boten, och jag skickar det inte vidare. Letar du efter någon här?
button-on-the-list = På listan: { $what }
