// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Inburgering.Inkoop.Host.Importeren;

namespace Inburgering.Inkoop.Host.Demo;

/// <summary>A file of the demo region that is made while it is read: the import checks and writes it like any other.</summary>
internal sealed class DemoTabel(DemoOpdracht opdracht, string naam, IReadOnlyList<string> kolommen, Func<IEnumerable<object?[]>> rijen) : ITabel
{
    public string Naam => naam;

    public string Bestandsnaam => naam + ".csv";

    public double Deel => 0;

    /// <summary>Hash of what the rows follow from: order and name. The rows themselves are nowhere.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{opdracht}/{naam}")));

    public IEnumerable<RuweRij> Lees(CancellationToken cancellationToken)
    {
        yield return new RuweRij(1, [.. kolommen.Select(k => new Cel(k))]);
        var line = 1;
        foreach (var row in rijen())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new RuweRij(++line, Array.ConvertAll(row, v => new Cel(DemoRegio.Tekst(v))));
        }
    }
}
