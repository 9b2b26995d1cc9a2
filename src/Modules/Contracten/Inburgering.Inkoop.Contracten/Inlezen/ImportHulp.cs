// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Runtime.CompilerServices;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Inlezen;

/// <summary>What the importers of this module have in common.</summary>
internal static class ImportHulp
{
    /// <summary>Rows in blocks, so that references are looked up per block and memory stays flat.</summary>
    public static async IAsyncEnumerable<List<ImportRij>> PerBlokAsync(this IAsyncEnumerable<ImportRij> rijen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ImportRij> block = [];
        await foreach (var row in rijen.WithCancellation(cancellationToken))
        {
            block.Add(row);
            if (block.Count == 500)
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    public static void Tel(this IImportVerslag verslag, bool nieuw, bool gewijzigd)
    {
        if (nieuw)
        {
            verslag.Telling.Toegevoegd++;
        }
        else if (gewijzigd)
        {
            verslag.Telling.Gewijzigd++;
        }
        else
        {
            verslag.Telling.Ongewijzigd++;
        }
    }

    /// <summary>One audit line per file that brought something; changes of known rows have lines of their own.</summary>
    public static async Task SluitAfAsync(ContractenDbContext db, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var count = verslag.Telling;
        if (count.Toegevoegd + count.Gewijzigd > 0)
        {
            db.Log(new LogRegel(
                "Invoer",
                count.Bestand,
                "Overig",
                null,
                string.Create(CultureInfo.InvariantCulture, $"{{\"Toegevoegd\":{count.Toegevoegd},\"Gewijzigd\":{count.Gewijzigd},\"Ongewijzigd\":{count.Ongewijzigd}}}")));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
