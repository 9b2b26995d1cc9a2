// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Chooses the text that counts on a day and fills in the items. Saves nothing.</summary>
internal sealed class Tekstkiezer(DevicesDbContext db, TimeProvider clock)
{
    /// <summary>An agreement for these loans in the newest text, or in a given version.</summary>
    public async Task<Result<Overeenkomst>> MaakAsync(IReadOnlyList<Bruikleen> loans, string? versie, Taal taal, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var dutch = await db.Overeenkomstteksten.AsNoTracking()
            .Where(t => t.Taal == Taal.Nederlands && (versie == null ? t.GeldigVanaf <= today : t.TekstVersie == versie))
            .OrderByDescending(t => t.GeldigVanaf).ThenByDescending(t => t.TekstVersie).FirstOrDefaultAsync(cancellationToken);
        if (dutch is null)
        {
            return versie is null
                ? OvereenkomstErrors.GeenTekst()
                : BruikleenErrors.VersieOnbekend(versie, await db.Overeenkomstteksten.Where(t => t.Taal == Taal.Nederlands).OrderBy(t => t.TekstVersie).Select(t => t.TekstVersie).ToListAsync(cancellationToken));
        }

        var other = taal == Taal.Nederlands ? null : await db.Overeenkomstteksten.AsNoTracking().SingleOrDefaultAsync(t => t.TekstVersie == dutch.TekstVersie && t.Taal == taal, cancellationToken);
        var items = await ItemsAsync(loans, cancellationToken);
        return Overeenkomst.Maak(loans[0], dutch.TekstVersie, other?.Taal ?? Taal.Nederlands, Vul(dutch, loans[0], items), other is null ? null : Vul(other, loans[0], items), clock.GetUtcNow());
    }

    /// <summary>Keeps the text of a version that was signed on paper or in a system of the provider.</summary>
    public async Task<Result<Overeenkomst>> LegVastAsync(IReadOnlyList<Bruikleen> loans, string versie, DateOnly getekendOp, CancellationToken cancellationToken)
    {
        var made = await MaakAsync(loans, versie, Taal.Nederlands, cancellationToken);
        if (!made.TryGet(out var agreement))
        {
            return made;
        }

        var signed = agreement.TekenOpPapier(getekendOp, null, clock.Vandaag());
        if (!signed.IsSuccess)
        {
            return Result<Overeenkomst>.Failure(signed.Errors);
        }

        foreach (var loan in loans)
        {
            loan.Koppel(agreement.Id);
        }

        return agreement;
    }

    private async Task<string> ItemsAsync(IReadOnlyList<Bruikleen> loans, CancellationToken cancellationToken)
    {
        var ids = loans.Select(l => l.DeviceId).ToList();
        var devices = await db.Devices.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var text = new StringBuilder();
        foreach (var loan in loans)
        {
            var device = devices[loan.DeviceId];
            text.Append(CultureInfo.InvariantCulture, $"- {device.Type}, {device.Serienummer}");
            if (Device.Splits(loan.Accessoires) is { Count: > 0 } extra)
            {
                text.Append(CultureInfo.InvariantCulture, $" + {string.Join(", ", extra)}");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private static string Vul(Overeenkomsttekst tekst, Bruikleen loan, string items)
    {
        // Numbers and dates stay readable inside a text from right to left: they are isolated from it (U+2066, U+2069).
        string Deel(string value) => Talen.VanRechts(tekst.Taal) ? $"\u2066{value}\u2069" : value;
        return $"# {tekst.Titel}\n\n{tekst.Inhoud}"
            .Replace("{spullen}", items, StringComparison.Ordinal)
            .Replace("{plaatsing}", Deel(loan.Plaatsing), StringComparison.Ordinal)
            .Replace("{uitgegeven}", Deel(loan.UitgegevenOp.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)), StringComparison.Ordinal)
            .Replace("{terug}", Deel(loan.VerwachtRetour?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "–"), StringComparison.Ordinal)
            .Replace("{versie}", Deel(tekst.TekstVersie), StringComparison.Ordinal);
    }
}
