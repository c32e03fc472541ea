# Leta bland deltagarna.
search-how = Skriv ett namn, en arbetsplats eller en del av ett nummer eller en e-postadress, så letar jag bland deltagarna.
search-several = Det är flera som passar. Vem menar du?
search-more = { $count } personer passar. Här är de första. Skriv mer av namnet så blir de färre.
search-guess = Ingen heter precis så. Menar du någon här?
search-nobody = Jag hittar ingen deltagare som passar på { $text }.
