// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Text;

namespace Inburgering.Inkoop.Host.Tests.Importeren;

/// <summary>A folder for one test.</summary>
internal sealed class TijdelijkeMap : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("inkoop-import-").FullName;

    public string Schrijf(string naam, string tekst, Encoding? codering = null) => Schrijf(naam, (codering ?? new UTF8Encoding(false)).GetBytes(tekst));

    public string Schrijf(string naam, byte[] inhoud)
    {
        var path = Path.Combine(Pad, naam);
        File.WriteAllBytes(path, inhoud);
        return path;
    }

    public string Zip(string naam, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        var path = Path.Combine(Pad, naam);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in bestanden)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return path;
    }

    public void Dispose() => Directory.Delete(Pad, recursive: true);
}
