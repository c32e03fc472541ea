# Så här når man den som man är i par med.
contact-name = <b>{ $name }</b>
contact-tap = Tryck på kortet här under för att ringa eller spara numret.
