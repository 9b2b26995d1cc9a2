// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Uren;

/// <summary>What becomes of one delivered month: the same for a page full of people, for one placement and for a system.</summary>
internal sealed class Urenlevering(PlaatsingenDbContext db, Normenlijst normen, DateOnly vandaag, DateTimeOffset nu, string? reden)
{
    public int Toegevoegd { get; private set; }

    public int Gewijzigd { get; private set; }

    public int Ongewijzigd { get; private set; }

    /// <summary>The placements of which a month was written.</summary>
    public HashSet<Guid> Geraakt { get; } = [];

    /// <summary>After the save: lets who reads only what changed see those placements again.</summary>
    public Task RaakAsync(CancellationToken cancellationToken) => Plaatsingsdelta.RaakAsync(db, Geraakt, nu, cancellationToken);

    /// <summary>Hours of one provider are written one delivery after the other, so that two clients never half overwrite each other.</summary>
    public static string Slot(string aanbieder) => $"uren:{aanbieder}";

    /// <summary>Why this month cannot be written; null when it can.</summary>
    public Error? Bezwaar(Plaatsing plaatsing, UrenMaand? staat, UrenRegel nieuw, string veld)
    {
        if (UrenMaand.Controleer(nieuw.Maand, plaatsing, vandaag, veld) is { } outside)
        {
            return outside;
        }

        if (nieuw.Versie is { } seen && seen != (staat?.Versie ?? -1))
        {
            // Somebody who sends exactly what stands already, for example a repeated delivery, is not in anybody's way.
            return staat is not null && staat.IsGelijk(nieuw) ? null : UrenErrors.GewijzigdDoorAnder(nieuw.Maand, veld);
        }

        return Gesloten(staat, nieuw, vandaag, normen) && string.IsNullOrWhiteSpace(reden)
            ? UrenErrors.Gesloten(nieuw.Maand, UrenMaand.GeslotenVanaf(nieuw.Maand, normen), veld)
            : null;
    }

    /// <summary>True when this changes what stands in a closed month. A closed month without hours may still be delivered.</summary>
    public static bool Gesloten(UrenMaand? staat, UrenRegel nieuw, DateOnly vandaag, Normenlijst normen) =>
        staat is not null && !staat.IsGelijk(nieuw) && vandaag >= UrenMaand.GeslotenVanaf(nieuw.Maand, normen);

    /// <summary>Writes a month that has no objection; saved by the caller.</summary>
    public void Schrijf(Plaatsing plaatsing, UrenMaand? staat, UrenRegel nieuw)
    {
        if (staat is not null && staat.IsGelijk(nieuw))
        {
            Ongewijzigd++;
            return;
        }

        if (staat is null)
        {
            staat = UrenMaand.Maak(plaatsing.Id, nieuw.Maand);
            db.Uren.Add(staat);
            Toegevoegd++;
        }
        else
        {
            Gewijzigd++;
            if (Gesloten(staat, nieuw, vandaag, normen))
            {
                staat.Corrigeer(reden!.Trim());
            }
        }

        Geraakt.Add(plaatsing.Id);
        staat.Schrijf(nieuw.Aangeboden, nieuw.Gevolgd, nieuw.GeoorloofdVerzuim, nieuw.OngeoorloofdVerzuim, nieuw.WaarvanOnline, nu);
    }
}
