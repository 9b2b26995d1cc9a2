// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

/// <summary>A file that somebody sends: its name and its content, read once and never held in memory as a whole.</summary>
/// <param name="Naam">Name as the sender calls it; may hold a name of a person.</param>
/// <param name="Inhoud">The content; the caller closes it.</param>
public sealed record Upload(string Naam, Stream Inhoud);

/// <summary>What a use of the store accepts.</summary>
/// <param name="Extensies">Kinds by extension without dot, for example <c>pdf</c>.</param>
/// <param name="Veld">Field of the command that an error is about.</param>
/// <param name="MaxMb">Smaller limit than that of the kind; null = that of the kind.</param>
public sealed record Bestandseis(IReadOnlyList<string> Extensies, string Veld, int? MaxMb = null);

/// <summary>A file that was kept.</summary>
/// <param name="Id">Under which the store finds it back.</param>
/// <param name="Naam">Name without folders, with the extension that its content has.</param>
/// <param name="Mediatype">Kind, told by its content.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Hash">SHA-256 (hex) of the content.</param>
/// <param name="GescandOp">When the virus scanner found nothing (UTC); null when no scanner is configured.</param>
public sealed record BewaardBestand(Guid Id, string Naam, string Mediatype, long Bytes, string Hash, DateTimeOffset? GescandOp);

/// <summary>A file to send to somebody.</summary>
/// <param name="Naam">Name for the receiver.</param>
/// <param name="Mediatype">Kind.</param>
/// <param name="Inhoud">The content; the receiver closes it.</param>
public sealed record Bestandsinhoud(string Naam, string Mediatype, Stream Inhoud);

/// <summary>
/// Keeps files for all modules, outside the web root. A module keeps the id, the hash and what the file is about in its own tables, and
/// decides itself who may read it.
/// </summary>
public interface IBestandsopslag
{
    /// <summary>Takes in a file: size, kind by content, virus scan, hash. What is refused leaves nothing behind.</summary>
    Task<Result<BewaardBestand>> BewaarAsync(Upload upload, Bestandseis eis, CancellationToken cancellationToken);

    /// <summary>The same check, keeping nothing: for who has other errors to tell and tells all of them at once.</summary>
    Task<IReadOnlyList<Error>> KeurAsync(Upload upload, Bestandseis eis, CancellationToken cancellationToken);

    /// <summary>Opens a file that still has this hash; else says what is wrong with it.</summary>
    Task<Result<Stream>> OpenAsync(Guid id, string hash, CancellationToken cancellationToken);

    /// <summary>Removes a file; one that is gone already is fine.</summary>
    void Verwijder(Guid id);

    /// <summary>The files that were kept before a moment. Who removes one asks first whether a row still names it.</summary>
    IReadOnlyList<Guid> Oude(DateTimeOffset voor);

    /// <summary>Removes what was coming in before a moment and never arrived; says how many.</summary>
    int RuimBinnenOp(DateTimeOffset voor);
}

/// <summary>What every use of the store needs.</summary>
public static class BestandsopslagExtensions
{
    /// <summary>Does the work that records a stored file, and removes the file when that fails: no file stays without its row.</summary>
    /// <param name="opslag">The store.</param>
    /// <param name="bestand">The file; null = there is none.</param>
    /// <param name="werk">Records it and saves.</param>
    public static async Task<TResult> HoudBijSuccesAsync<TResult>(this IBestandsopslag opslag, BewaardBestand? bestand, Func<Task<TResult>> werk)
        where TResult : IResult<TResult>
    {
        var kept = false;
        try
        {
            var outcome = await werk();
            kept = outcome.IsSuccess;
            return outcome;
        }
        finally
        {
            if (!kept && bestand is not null)
            {
                opslag.Verwijder(bestand.Id);
            }
        }
    }

    /// <summary>Opens a stored file and writes in the audit trail who took it; what could not be written down is not given.</summary>
    /// <param name="opslag">The store.</param>
    /// <param name="db">Context of the row that the file belongs to.</param>
    /// <param name="rij">That row.</param>
    /// <param name="bestand">Under which the store finds it back.</param>
    /// <param name="hash">SHA-256 (hex) that its content must have.</param>
    /// <param name="naam">Name for the receiver.</param>
    /// <param name="mediatype">Kind.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Result<Bestandsinhoud>> GeefAsync(
        this IBestandsopslag opslag, ModuleDbContext db, IGelogd rij, Guid bestand, string hash, string naam, string mediatype, CancellationToken cancellationToken)
    {
        var opened = await opslag.OpenAsync(bestand, hash, cancellationToken);
        if (!opened.TryGet(out var content))
        {
            return Result<Bestandsinhoud>.Failure(opened.Errors);
        }

        var told = false;
        try
        {
            db.Log(new LogRegel(rij.GetType().Name, rij.LogSleutel, "Overig", null, $$"""{"Gedownload":"{{hash}}"}"""));
            await db.SaveChangesAsync(cancellationToken);
            told = true;
            return new Bestandsinhoud(naam, mediatype, content);
        }
        finally
        {
            if (!told)
            {
                await content.DisposeAsync();
            }
        }
    }
}

internal sealed class Bestandsopslag(IOptions<BestandOptions> options, IVirusscanner scanner, TimeProvider clock) : IBestandsopslag
{
    private const string Binnen = "binnen";

    private readonly string map = Path.GetFullPath(options.Value.Map);

    public Task<Result<BewaardBestand>> BewaarAsync(Upload upload, Bestandseis eis, CancellationToken cancellationToken) => NeemInAsync(
        upload,
        eis,
        (id, waiting) =>
        {
            var place = Plek(id);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(waiting, place);
        },
        cancellationToken);

    public async Task<IReadOnlyList<Error>> KeurAsync(Upload upload, Bestandseis eis, CancellationToken cancellationToken)
    {
        var outcome = await NeemInAsync(upload, eis, (_, _) => { }, cancellationToken);
        return outcome.IsSuccess ? [] : outcome.Errors;
    }

    public async Task<Result<Stream>> OpenAsync(Guid id, string hash, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = new FileStream(Plek(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return BestandErrors.Weg();
        }

        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) != hash)
        {
            await file.DisposeAsync();
            return BestandErrors.Veranderd();
        }

        file.Position = 0;
        return file;
    }

    public void Verwijder(Guid id)
    {
        if (File.Exists(Plek(id)))
        {
            File.Delete(Plek(id));
        }
    }

    public IReadOnlyList<Guid> Oude(DateTimeOffset voor)
    {
        List<Guid> found = [];
        foreach (var file in new DirectoryInfo(map) is { Exists: true } folder ? folder.EnumerateDirectories("??").SelectMany(d => d.EnumerateFiles()) : [])
        {
            if (file.LastWriteTimeUtc < voor.UtcDateTime && Guid.TryParseExact(file.Name, "N", out var id) && file.FullName == Plek(id))
            {
                found.Add(id);
            }
        }

        return found;
    }

    public int RuimBinnenOp(DateTimeOffset voor)
    {
        var waiting = new DirectoryInfo(Path.Combine(map, Binnen));
        var old = waiting.Exists ? waiting.EnumerateFiles().Where(f => f.LastWriteTimeUtc < voor.UtcDateTime).ToList() : [];
        old.ForEach(f => f.Delete());
        return old.Count;
    }

    // Receives and checks; what is good is handed over before the waiting place is emptied.
    private async Task<Result<BewaardBestand>> NeemInAsync(Upload upload, Bestandseis eis, Action<Guid, string> keep, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var waiting = Path.Combine(map, Binnen, $"{id:N}");
        Directory.CreateDirectory(Path.GetDirectoryName(waiting)!);
        try
        {
            var kinds = Bestandskind.Van(eis.Extensies);
            var most = kinds.Max(k => Grens(k, eis));
            var received = await OntvangAsync(upload.Inhoud, waiting, most, cancellationToken);
            if (received is not { } content)
            {
                return BestandErrors.TeGroot(upload.Naam, most, eis.Veld);
            }

            if (Keur(upload.Naam, waiting, content.Bytes, kinds, eis) is { } refused)
            {
                return refused;
            }

            var kind = Bestandskind.Herken(waiting)!;
            var scan = await scanner.ScanAsync(waiting, cancellationToken);
            if (scan.Uitslag is not (Scanuitslag.Schoon or Scanuitslag.NietIngesteld))
            {
                return scan.Uitslag == Scanuitslag.Virus ? BestandErrors.Virus(upload.Naam, scan.Vondst, eis.Veld) : BestandErrors.ScannerOnbereikbaar(upload.Naam, eis.Veld);
            }

            keep(id, waiting);
            return new BewaardBestand(id, kind.Naamgeving(upload.Naam), kind.Mediatype, content.Bytes, content.Hash, scan.Uitslag == Scanuitslag.Schoon ? clock.GetUtcNow() : null);
        }
        finally
        {
            File.Delete(waiting);
        }
    }

    // The last digits of the id are random; the first are the time and would put a whole month in one folder.
    private string Plek(Guid id) => Path.Combine(map, $"{id:N}"[^2..], $"{id:N}");

    private long Grens(Bestandskind kind, Bestandseis eis) => 1024L * 1024 * Math.Min(eis.MaxMb ?? int.MaxValue, options.Value.MaxMb.GetValueOrDefault(kind.Extensie, 10));

    private Error? Keur(string name, string path, long size, IReadOnlyList<Bestandskind> kinds, Bestandseis eis)
    {
        if (size == 0)
        {
            return BestandErrors.Leeg(name, eis.Veld);
        }

        if (Bestandskind.Herken(path) is not { } kind || !kinds.Contains(kind))
        {
            return BestandErrors.SoortNietToegestaan(name, [.. kinds.Select(k => k.Naam)], eis.Veld);
        }

        if (size > Grens(kind, eis))
        {
            return BestandErrors.TeGroot(name, Grens(kind, eis), eis.Veld);
        }

        return Bestandskind.VanNaam(name) is { } claimed && claimed != kind ? BestandErrors.NaamKloptNiet(name, kind.Naam, eis.Veld) : null;
    }

    private static async Task<(long Bytes, string Hash)?> OntvangAsync(Stream from, string path, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[81920];
        var size = 0L;
        int count;
        while ((count = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += count;
            if (size > most)
            {
                return null;
            }

            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
