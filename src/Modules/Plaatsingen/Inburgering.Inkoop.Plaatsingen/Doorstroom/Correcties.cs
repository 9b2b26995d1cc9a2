// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>What was corrected after figures were issued.</summary>
public enum Correctieonderwerp
{
    /// <summary>A placement.</summary>
    Plaatsing,

    /// <summary>The hours of a placement in a month.</summary>
    Uren,

    /// <summary>An exam.</summary>
    Examen,

    /// <summary>A completed module.</summary>
    Module,

    /// <summary>A PIP.</summary>
    Pip,

    /// <summary>A person: the move to another gemeente, or the day of registration.</summary>
    Persoon,

    /// <summary>A file that was read and added something; what it added has no line of its own.</summary>
    Import,
}

/// <summary>A change, made after figures were issued, of something that those figures count. Without names: a placement or a person opens with a logged look.</summary>
/// <param name="Onderwerp">What was changed.</param>
/// <param name="Plaatsing">Reference of the placement; null for what hangs on a person, and for a file.</param>
/// <param name="Dossiernummer">Dossier number of the person; null for a placement, and for who does not work with people.</param>
/// <param name="Welke">Which of them: the month of hours, part and day of an exam, the module, the day of a PIP, the file; null for a placement or person.</param>
/// <param name="Moment">When it was changed.</param>
/// <param name="Wie">Who changed it.</param>
/// <param name="Handeling">With which act.</param>
/// <param name="Soort">Toegevoegd, Gewijzigd, Verwijderd or Overig.</param>
/// <param name="Velden">What changed: field, old and new value.</param>
public sealed record Correctie(
    Correctieonderwerp Onderwerp,
    string? Plaatsing,
    string? Dossiernummer,
    string? Welke,
    DateTimeOffset Moment,
    string Wie,
    string Handeling,
    string Soort,
    IReadOnlyList<Veldwijziging> Velden);

/// <summary>Reads from the audit trail what was changed later so that the figures of an earlier day or period change.</summary>
internal static class Correcties
{
    /// <summary>More than this many lines is no list to read; the figures are complete either way.</summary>
    public const int Hoogste = 1000;

    private const int Pagina = 100;
    private const string Import = "Import";
    private static readonly string[] Tellend = [nameof(Plaatsing.Startdatum), nameof(Plaatsing.Einddatum), nameof(Plaatsing.Eindreden), nameof(Plaatsing.Status), nameof(Plaatsing.Gemeente), nameof(Plaatsing.Route), nameof(Plaatsing.Wet)];
    private static readonly string[] Altijd = [nameof(Plaatsing.Gemeente), nameof(Plaatsing.Route), nameof(Plaatsing.Wet)];
    private static readonly string[] Urenvelden = [nameof(UrenMaand.Aangeboden), nameof(UrenMaand.Gevolgd)];
    private static readonly string[] Importbestanden = ["inburgeraars", "pips", "plaatsingen", "uren", "examens", "modules"];

    /// <summary>What changed the throughput of a day: only placements count in it.</summary>
    public static async Task<IReadOnlyList<Correctie>> VanPeildatumAsync(PlaatsingenDbContext db, DateTimeOffset sinds, DateOnly peildatum, CancellationToken cancellationToken) =>
        [.. (await RegelsAsync(db, sinds, [nameof(Plaatsing), Import], r => r.Onderwerp == Import ? IsImport(r, ["plaatsingen"]) : IsVanBelang(r, peildatum), cancellationToken)).Select(r => Maak(r, r.Onderwerp == Import ? null : r.Sleutel, null))];

    /// <summary>What changed the monitor of a gemeente over a period. Who does not work with people sees that something of a person was changed, and not of whom or what.</summary>
    public static async Task<IReadOnlyList<Correctie>> VanPeriodeAsync(PlaatsingenDbContext db, DateTimeOffset sinds, DateOnly van, DateOnly tot, string gemeente, Actor actor, CancellationToken cancellationToken)
    {
        string[] kinds = [nameof(Plaatsing), nameof(UrenMaand), nameof(Examen), nameof(ModuleAfronding), nameof(Pip), nameof(Inburgeraar), Import];
        var lines = await RegelsAsync(db, sinds, kinds, r => Telt(r, van, tot), cancellationToken);

        // Hours are logged under the identity or under the reference of their placement.
        var keys = lines.Where(l => l.Onderwerp is nameof(Plaatsing) or nameof(UrenMaand)).Select(Eerste).Distinct(StringComparer.Ordinal).ToArray();
        var ids = keys.Select(k => Guid.TryParse(k, out var id) ? id : (Guid?)null).OfType<Guid>().ToArray();
        var placements = await db.Plaatsingen.AsNoTracking().Where(p => p.Gemeente == gemeente && (EF.Parameter(keys).Contains(p.Nummer) || EF.Parameter(ids).Contains(p.Id))).Select(p => new { p.Id, p.Nummer }).ToListAsync(cancellationToken);
        var numbers = placements.SelectMany(p => new[] { (Sleutel: p.Nummer, p.Nummer), (Sleutel: $"{p.Id}", p.Nummer) }).ToDictionary(p => p.Sleutel, p => p.Nummer, StringComparer.Ordinal);
        var dossiers = lines.Where(VanPersoon).Select(Eerste).Distinct(StringComparer.Ordinal).ToArray();
        var people = (await Persoonsverleden.Op(db, tot).Where(i => i.Gemeente == gemeente && i.Wet == Wet.Wi2021 && EF.Parameter(dossiers).Contains(i.Dossiernummer)).Select(i => i.Dossiernummer).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var open = actor.Is(Rol.Consulent) || actor.Is(Rol.Contractmanager);
        return
        [
            .. from line in lines
               let key = Eerste(line)
               let person = VanPersoon(line)
               where person ? people.Contains(key) || line.Wijzigingen.Any(w => w.Veld == nameof(Inburgeraar.Gemeente) && (w.Oud == gemeente || w.Nieuw == gemeente)) : line.Onderwerp == Import || numbers.ContainsKey(key)
               let made = Maak(line, numbers.GetValueOrDefault(key), person ? key : null)
               select person && !open ? made with { Dossiernummer = null, Welke = null, Velden = [.. made.Velden.Select(v => new Veldwijziging(v.Veld, null, null))] } : made,
        ];
    }

    /// <summary>True when a line changes something that a monitor counts between two days.</summary>
    internal static bool Telt(GeschiedenisRegel regel, DateOnly van, DateOnly tot)
    {
        var changed = regel.Wijzigingen.Where(w => w.Oud != w.Nieuw).ToList();
        var end = regel.Sleutel[(regel.Sleutel.LastIndexOf('/') + 1)..];
        return regel.Onderwerp switch
        {
            nameof(Plaatsing) => IsVanBelang(regel, tot),
            nameof(UrenMaand) => Dag(end + "-01") is { } month && month >= new DateOnly(van.Year, van.Month, 1) && month <= tot && changed.Exists(w => Urenvelden.Contains(w.Veld)),
            nameof(Examen) => Dag(end) is { } day && day >= van && day <= tot,

            // Of an earlier PIP only whether there is one counts: which PIP is the first.
            nameof(Pip) => Dag(end) is { } day && day <= tot && (day >= van || regel.Soort != "Gewijzigd"),
            nameof(ModuleAfronding) => changed.Where(w => w.Veld == nameof(ModuleAfronding.AfgerondOp)).SelectMany(w => new[] { Dag(w.Oud), Dag(w.Nieuw) }).OfType<DateOnly>().ToList() is var days
                && (days.Count == 0 ? changed.Exists(w => w.Veld == nameof(ModuleAfronding.Uren)) : days.Exists(d => d >= van && d <= tot)),

            // Other things of a person count from the day of the change; a move is dated.
            nameof(Inburgeraar) => changed.Exists(w => w.Veld == nameof(Inburgeraar.BrpDatum) || (w.Veld == nameof(Inburgeraar.Gemeente) && regel.Handeling == nameof(Wijzigingen.Verhuis))) && regel.Soort == "Gewijzigd",
            _ => IsImport(regel, Importbestanden),
        };
    }

    /// <summary>True when a line changes what was already a fact on the day: a first lesson or an end on or before it, or where the placement counts.</summary>
    internal static bool IsVanBelang(GeschiedenisRegel regel, DateOnly peildatum)
    {
        var changed = regel.Wijzigingen.Where(w => w.Oud != w.Nieuw).ToList();
        var dates = changed.Where(w => w.Veld is nameof(Plaatsing.Startdatum) or nameof(Plaatsing.Einddatum)).SelectMany(w => new[] { Dag(w.Oud), Dag(w.Nieuw) }).OfType<DateOnly>().ToList();
        return dates.Exists(d => d <= peildatum) || (regel.Soort == "Gewijzigd" && changed.Exists(w => Altijd.Contains(w.Veld)));
    }

    private static async Task<List<GeschiedenisRegel>> RegelsAsync(PlaatsingenDbContext db, DateTimeOffset sinds, string[] onderwerpen, Func<GeschiedenisRegel, bool> telt, CancellationToken cancellationToken)
    {
        List<GeschiedenisRegel> lines = [];
        long? before = null;
        do
        {
            var page = await Geschiedenis.LeesAsync(db, l => l.Moment > sinds && EF.Parameter(onderwerpen).Contains(l.Onderwerp), before, Pagina, cancellationToken);
            lines.AddRange(page.Regels.Where(telt));
            before = page.Volgende;
        }
        while (before is not null && lines.Count < Hoogste);
        return lines;
    }

    private static Correctie Maak(GeschiedenisRegel line, string? plaatsing, string? dossier)
    {
        var subject = line.Onderwerp switch
        {
            nameof(Plaatsing) => Correctieonderwerp.Plaatsing,
            nameof(UrenMaand) => Correctieonderwerp.Uren,
            nameof(Examen) => Correctieonderwerp.Examen,
            nameof(ModuleAfronding) => Correctieonderwerp.Module,
            nameof(Pip) => Correctieonderwerp.Pip,
            nameof(Inburgeraar) => Correctieonderwerp.Persoon,
            _ => Correctieonderwerp.Import,
        };
        var which = subject == Correctieonderwerp.Import ? line.Sleutel : Eerste(line) is var first && first.Length < line.Sleutel.Length ? line.Sleutel[(first.Length + 1)..] : null;
        return new Correctie(subject, plaatsing, dossier, which, line.Moment, line.Wie, line.Handeling, line.Soort, [.. line.Wijzigingen.Where(w => Getoond(subject, w.Veld))]);
    }

    private static bool Getoond(Correctieonderwerp onderwerp, string veld) => onderwerp switch
    {
        Correctieonderwerp.Plaatsing => Tellend.Contains(veld),
        Correctieonderwerp.Uren => Urenvelden.Contains(veld),
        Correctieonderwerp.Examen => veld is nameof(Examen.Niveau) or nameof(Examen.Uitslag),
        Correctieonderwerp.Module => veld is nameof(ModuleAfronding.AfgerondOp) or nameof(ModuleAfronding.Uren),
        Correctieonderwerp.Pip => veld is nameof(Pip.Leerroute) or nameof(Pip.Dagtekening),
        Correctieonderwerp.Persoon => veld is nameof(Inburgeraar.Gemeente) or nameof(Inburgeraar.BrpDatum),
        _ => veld == "Aanlevering",
    };

    // Of whom or what: the key without its month, day or module.
    private static string Eerste(GeschiedenisRegel line) => line.Onderwerp switch
    {
        nameof(Plaatsing) or nameof(Inburgeraar) or Import => line.Sleutel,
        nameof(Examen) => line.Sleutel.Split('/') is { Length: > 2 } parts ? string.Join('/', parts[..^2]) : line.Sleutel,
        _ => line.Sleutel.LastIndexOf('/') is var at and > 0 ? line.Sleutel[..at] : line.Sleutel,
    };

    private static bool VanPersoon(GeschiedenisRegel line) => line.Onderwerp is nameof(Examen) or nameof(ModuleAfronding) or nameof(Pip) or nameof(Inburgeraar);

    private static bool IsImport(GeschiedenisRegel regel, string[] bestanden)
    {
        if (!bestanden.Contains(regel.Sleutel) || regel.Wijzigingen.FirstOrDefault(w => w.Veld == "Telling")?.Nieuw is not { } counts)
        {
            return false;
        }

        using var read = JsonDocument.Parse(counts);
        return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("Toegevoegd", out var added) && added.GetInt32() > 0;
    }

    private static DateOnly? Dag(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
}
