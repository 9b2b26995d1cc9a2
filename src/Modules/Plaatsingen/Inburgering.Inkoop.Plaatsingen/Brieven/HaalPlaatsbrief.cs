// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Brieven;

/// <summary>The letter that confirms a place to the inburgeraar: plain Dutch, with a short version in another language.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Taal">Language of the short version; null = Dutch only.</param>
[Toegang(Rol.Consulent)]
public sealed record HaalPlaatsbrief(string Nummer, Brieftaal? Taal = null) : IQuery<Result<Plaatsbrief>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "schrijven van een brief over een plaats";
}

/// <summary>The letter. The Dutch text counts; the other helps to understand it.</summary>
/// <param name="Nummer">Reference of the placement.</param>
/// <param name="Dossiernummer">Dossier number of the person.</param>
/// <param name="Tekst">Dutch; paragraphs separated by an empty line, a line with # is a heading.</param>
/// <param name="Kort">The short version in another language; null when none was asked for.</param>
/// <param name="TaalCode">Code of that language for the page; null when none was asked for.</param>
/// <param name="VanRechts">True when that language is read from right to left.</param>
public sealed record Plaatsbrief(string Nummer, string Dossiernummer, [property: Persoonsgegeven] string Tekst, [property: Persoonsgegeven] string? Kort, string? TaalCode, bool VanRechts) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => [Dossiernummer];
}

internal sealed class HaalPlaatsbriefValidator : AbstractValidator<HaalPlaatsbrief>
{
    public HaalPlaatsbriefValidator() => RuleFor(q => q.Taal).IsInEnum().WithMessage("Kies een taal van de lijst.");
}

internal static class BriefErrors
{
    public static Error NogGeenPlaats(string nummer) =>
        Error.Rule("BRIEF_NOG_GEEN_PLAATS", $"De aanbieder heeft plaatsing {nummer} nog niet geaccepteerd. Stuur de brief als de plaats zeker is.");

    public static Error Voorbij(string nummer) =>
        Error.Rule("BRIEF_PLAATSING_VOORBIJ", $"Plaatsing {nummer} is voorbij; een bevestiging past niet meer.");
}

internal sealed class HaalPlaatsbriefHandler(PlaatsingenDbContext db, IContracten contracten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<HaalPlaatsbrief, Result<Plaatsbrief>>
{
    private static readonly CultureInfo Nl = CultureInfo.GetCultureInfo("nl-NL");

    public async Task<Result<Plaatsbrief>> Handle(HaalPlaatsbrief request, CancellationToken cancellationToken)
    {
        var row = await db.Plaatsingen.AsNoTracking().Where(PlaatsingSpecs.Zichtbaar(accessor.Actor, clock.Vandaag())).Where(p => p.Nummer == request.Nummer)
            .Select(p => new
            {
                p.Nummer,
                p.Dossiernummer,
                p.Status,
                p.Aanbieder,
                p.Route,
                p.Financiering,
                p.Startdatum,
                p.Inburgeraar.Voornaam,
                p.Inburgeraar.Achternaam,
                Groep = db.Lesgroepen.Where(g => g.Id == p.GroepId).Select(g => new { g.Vorm, g.Locatie }).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return PlaatsingErrors.Onbekend(request.Nummer);
        }

        if (row.Status is not (PlaatsingStatus.Geaccepteerd or PlaatsingStatus.Gestart))
        {
            return row.Status == PlaatsingStatus.Aangemeld ? BriefErrors.NogGeenPlaats(row.Nummer) : BriefErrors.Voorbij(row.Nummer);
        }

        var provider = (await contracten.ZoekAanbiedersAsync(cancellationToken)).FirstOrDefault(a => a.Code == row.Aanbieder)?.Naam ?? row.Aanbieder;
        Dictionary<string, string?> Values(string dateFormat, string? form, string? route) => new(StringComparer.Ordinal)
        {
            ["naam"] = $"{row.Voornaam} {row.Achternaam}",
            ["aanbieder"] = provider,
            ["start"] = row.Startdatum?.ToString(dateFormat, Nl),
            ["locatie"] = row.Groep?.Locatie,
            ["vorm"] = form,
            ["route"] = route,
            ["nummer"] = row.Nummer,
        };
        var paid = row.Financiering == Financiering.Gemeente;
        var form = row.Groep?.Vorm switch { Groepsvorm.Dag => "overdag", Groepsvorm.Avond => "’s avonds", Groepsvorm.Online => "online, thuis achter een computer of telefoon", _ => null };
        var dutch = Brieftekst.Vul("nl", Values("d MMMM yyyy", form, row.Route.Naam()), paid, false);
        return request.Taal is { } language
            ? new Plaatsbrief(row.Nummer, row.Dossiernummer, dutch, Brieftekst.Vul(Brieftalen.Code(language), Values("dd-MM-yyyy", null, null), paid, Brieftalen.VanRechts(language)), Brieftalen.Code(language), Brieftalen.VanRechts(language))
            : new Plaatsbrief(row.Nummer, row.Dossiernummer, dutch, null, null, false);
    }
}
