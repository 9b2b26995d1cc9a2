// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>A change of a placement, made after figures were issued, of something that those figures count. Without names: the placement itself opens with a logged look.</summary>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Moment">When it was changed.</param>
/// <param name="Wie">Who changed it.</param>
/// <param name="Handeling">With which act.</param>
/// <param name="Soort">Toegevoegd, Gewijzigd or Verwijderd.</param>
/// <param name="Velden">What changed: field, old and new value.</param>
public sealed record Correctie(string Plaatsing, DateTimeOffset Moment, string Wie, string Handeling, string Soort, IReadOnlyList<Veldwijziging> Velden);

/// <summary>Reads from the audit trail which placements were changed later so that the figures of an earlier day change.</summary>
internal static class Correcties
{
    /// <summary>More than this many lines is no list to read; the figures are complete either way.</summary>
    public const int Hoogste = 1000;

    private const int Pagina = 100;
    private static readonly string[] Tellend = [nameof(Plaatsing.Startdatum), nameof(Plaatsing.Einddatum), nameof(Plaatsing.Eindreden), nameof(Plaatsing.Status), nameof(Plaatsing.Gemeente), nameof(Plaatsing.Route), nameof(Plaatsing.Wet)];
    private static readonly string[] Altijd = [nameof(Plaatsing.Gemeente), nameof(Plaatsing.Route), nameof(Plaatsing.Wet)];

    public static async Task<IReadOnlyList<Correctie>> LeesAsync(PlaatsingenDbContext db, DateTimeOffset sinds, DateOnly peildatum, string? gemeente, CancellationToken cancellationToken)
    {
        List<GeschiedenisRegel> lines = [];
        long? before = null;
        do
        {
            var page = await Geschiedenis.LeesAsync(db, l => l.Onderwerp == nameof(Plaatsing) && l.Moment > sinds, before, Pagina, cancellationToken);
            lines.AddRange(page.Regels.Where(r => IsVanBelang(r, peildatum)));
            before = page.Volgende;
        }
        while (before is not null && lines.Count < Hoogste);
        var numbers = lines.Select(l => l.Sleutel).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Plaatsingen.AsNoTracking().Where(p => numbers.Contains(p.Nummer) && (gemeente == null || p.Gemeente == gemeente)).Select(p => p.Nummer).ToListAsync(cancellationToken);
        return [.. lines.Where(l => gemeente is null || known.Contains(l.Sleutel)).Select(l => new Correctie(l.Sleutel, l.Moment, l.Wie, l.Handeling, l.Soort, [.. l.Wijzigingen.Where(w => Tellend.Contains(w.Veld))]))];
    }

    /// <summary>True when a line changes what was already a fact on the day: a first lesson or an end on or before it, or where the placement counts.</summary>
    internal static bool IsVanBelang(GeschiedenisRegel regel, DateOnly peildatum)
    {
        var changed = regel.Wijzigingen.Where(w => w.Oud != w.Nieuw).ToList();
        var dates = changed.Where(w => w.Veld is nameof(Plaatsing.Startdatum) or nameof(Plaatsing.Einddatum)).SelectMany(w => new[] { Dag(w.Oud), Dag(w.Nieuw) }).OfType<DateOnly>().ToList();
        return dates.Exists(d => d <= peildatum) || (regel.Soort == "Gewijzigd" && changed.Exists(w => Altijd.Contains(w.Veld)));
    }

    private static DateOnly? Dag(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
}
