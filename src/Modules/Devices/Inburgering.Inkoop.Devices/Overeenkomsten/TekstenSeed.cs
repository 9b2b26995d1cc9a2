// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.Devices.Database;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>Puts the first version of the loan agreement there when there is none yet: one embedded file per language.</summary>
internal static class TekstenSeed
{
    public const string EersteVersie = "2026-1";

    private static readonly DateOnly Vanaf = new(2020, 1, 1);

    public static async Task VulAanAsync(DevicesDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Overeenkomstteksten.AnyAsync(cancellationToken))
        {
            db.Overeenkomstteksten.AddRange(Lees());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The embedded texts; the first line of each is its title.</summary>
    public static IReadOnlyList<Overeenkomsttekst> Lees() => [.. Enum.GetValues<Taal>().Select(taal =>
    {
        var lines = Bestand(Talen.Code(taal)).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', 2);
        return Overeenkomsttekst.Maak(EersteVersie, taal, lines[0].TrimStart('#', ' '), lines[1], Vanaf);
    })];

    private static string Bestand(string code)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith($".{EersteVersie}.{code}.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
