// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>A person as the importers need it.</summary>
internal sealed record PersoonSleutel(Guid Id, string Dossiernummer, string Gemeente, Wet Wet, Soort Soort, DateOnly Geboortedatum);

/// <summary>Finds the people of a batch in one statement, inside the scope of who imports: another one's person looks missing.</summary>
internal static class Personenboek
{
    public static async Task<Dictionary<string, PersoonSleutel>> LeesAsync(PlaatsingenDbContext db, Actor actor, IEnumerable<ImportRij> rijen, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var numbers = rijen.Select(r => r.Sleutel(Kolommen.Dossier)).Distinct(StringComparer.Ordinal).ToArray();
        IQueryable<Inburgeraar> people = db.Inburgeraars.AsNoTracking();
        if (actor.Scope.Aanbieder is not null)
        {
            var own = db.Plaatsingen.Where(PlaatsingSpecs.Zichtbaar(actor, vandaag));
            people = people.Where(i => own.Any(p => p.InburgeraarId == i.Id));
        }
        else
        {
            people = people.Where(PersoonSpecs.Zichtbaar(actor));
        }

        return await people.Where(i => EF.Parameter(numbers).Contains(i.Dossiernummer))
            .Select(i => new PersoonSleutel(i.Id, i.Dossiernummer, i.Gemeente, i.Wet, i.Soort, i.Geboortedatum))
            .ToDictionaryAsync(i => i.Dossiernummer, StringComparer.Ordinal, cancellationToken);
    }

    public static string Onbekend(string dossiernummer) =>
        $"Dossier ‘{dossiernummer}’ is niet gevonden. Verwacht een dossiernummer uit inburgeraars of uit het systeem.";
}
