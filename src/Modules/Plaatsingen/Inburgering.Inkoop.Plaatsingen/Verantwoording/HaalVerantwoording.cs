// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Verantwoording;

/// <summary>The accountability file of a gemeente over a year: the indicators that are used on its last day, with their values. Only Wi2021.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Calendar year.</param>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record HaalVerantwoording(string Gemeente, int Jaar) : IQuery<Result<Jaarverantwoording>>;

/// <summary>The accountability file of a gemeente over a year.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Regels">Per indicator, by code.</param>
public sealed record Jaarverantwoording(string Gemeente, int Jaar, IReadOnlyList<VerantwoordingRegel> Regels);

/// <summary>One line of the accountability file.</summary>
/// <param name="Code">Free code.</param>
/// <param name="Omschrijving">What is asked, in words.</param>
/// <param name="Maat">Which of our figures it is.</param>
/// <param name="Route">Only this leerroute; null = all together.</param>
/// <param name="Waarde">The value: a count, hours or euro.</param>
public sealed record VerantwoordingRegel(string Code, string Omschrijving, Verantwoordingsmaat Maat, Route? Route, decimal Waarde);

/// <summary>All indicators, also those of other years.</summary>
[Toegang(Rol.Contractmanager, Rol.Beheerder)]
public sealed record ZoekIndicatoren : IQuery<Result<IReadOnlyList<IndicatorRegel>>>;

/// <summary>An indicator of the accountability file.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Free code.</param>
/// <param name="Omschrijving">What is asked, in words.</param>
/// <param name="Maat">Which of our figures it is.</param>
/// <param name="Route">Only this leerroute; null = all together.</param>
/// <param name="Vanaf">First day on which the code is used.</param>
/// <param name="Tot">Last day; null = until further notice.</param>
/// <param name="Versie">Version, to send along with a change.</param>
public sealed record IndicatorRegel(Guid Id, string Code, string Omschrijving, Verantwoordingsmaat Maat, Route? Route, DateOnly Vanaf, DateOnly? Tot, int Versie);

internal sealed class HaalVerantwoordingValidator : AbstractValidator<HaalVerantwoording>
{
    public HaalVerantwoordingValidator()
    {
        RuleFor(q => q.Gemeente).Matches("^[0-9]{4}$").WithMessage(q => $"Gemeentecode ‘{q.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(q => q.Jaar).InclusiveBetween(2022, 2100).WithMessage(q => $"Jaar {q.Jaar} klopt niet: verwacht een jaar van 2022 tot en met 2100.");
    }
}

internal sealed class HaalVerantwoordingHandler(PlaatsingenDbContext db, Monitorlader loader, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalVerantwoording, Result<Jaarverantwoording>>
{
    public async Task<Result<Jaarverantwoording>> Handle(HaalVerantwoording request, CancellationToken cancellationToken)
    {
        if (!PersoonSpecs.WerktVoor(accessor.Actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return VerantwoordingErrors.GemeenteOnbekend(request.Gemeente);
        }

        var last = new DateOnly(request.Jaar, 12, 31);
        var used = await db.Indicatoren.AsNoTracking().Where(i => i.Vanaf <= last && (i.Tot == null || i.Tot >= last)).ToListAsync(cancellationToken);
        var figures = await loader.PeriodeAsync(request.Gemeente, new DateOnly(request.Jaar, 1, 1), last, cancellationToken);
        return new Jaarverantwoording(
            request.Gemeente,
            request.Jaar,
            [.. used.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => new VerantwoordingRegel(i.Code, i.Omschrijving, i.Maat, i.Route, Verantwoordingsrekenaar.Waarde(i.Maat, i.Route, figures)))]);
    }
}

internal sealed class ZoekIndicatorenHandler(PlaatsingenDbContext db) : IRequestHandler<ZoekIndicatoren, Result<IReadOnlyList<IndicatorRegel>>>
{
    // A few dozen: never a list that needs pages.
    public async Task<Result<IReadOnlyList<IndicatorRegel>>> Handle(ZoekIndicatoren request, CancellationToken cancellationToken) =>
        (await db.Indicatoren.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(i => i.Code, StringComparer.Ordinal).ThenBy(i => i.Vanaf)
        .Select(i => new IndicatorRegel(i.Id, i.Code, i.Omschrijving, i.Maat, i.Route, i.Vanaf, i.Tot, i.Versie)).ToList();
}

/// <summary>Takes the value of an indicator from the figures of a year; the definitions are those of the monitor.</summary>
internal static class Verantwoordingsrekenaar
{
    /// <summary>True for a figure that there is per leerroute.</summary>
    public static bool KentRoute(Verantwoordingsmaat maat) => maat <= Verantwoordingsmaat.NeutraleUitstroom;

    public static decimal Waarde(Verantwoordingsmaat maat, Route? route, Periodecijfers c)
    {
        bool Mee(Route r) => route is null || r == route;
        decimal Uitstroom(params Eindreden[] reasons) => c.Uitstroom.Count(u => Mee(u.Route) && reasons.Contains(u.Reden));
        return maat switch
        {
            Verantwoordingsmaat.NieuweInburgeraars => c.Pips.Count(p => Mee(p.Leerroute)),
            Verantwoordingsmaat.PipOpTijd => c.Pips.Count(p => Mee(p.Leerroute) && p.OpTijd == true),
            Verantwoordingsmaat.Gestart => c.Starts.Where(s => Mee(s.Route)).Sum(s => s.Aantal),
            Verantwoordingsmaat.Geslaagd => Uitstroom(Eindreden.Geslaagd, Eindreden.GeslaagdAfgeschaald),
            Verantwoordingsmaat.GeslaagdAfgeschaald => Uitstroom(Eindreden.GeslaagdAfgeschaald),
            Verantwoordingsmaat.Geschakeld => Uitstroom(Eindreden.Geschakeld),
            Verantwoordingsmaat.Uitval => Uitstroom(Eindreden.Uitval),
            Verantwoordingsmaat.NeutraleUitstroom => Uitstroom(Eindreden.Verhuisd, Eindreden.EindePlicht, Eindreden.Overleden),
            Verantwoordingsmaat.ExamensAfgelegd => c.Examens.Values.Sum(e => e.Afgelegd),
            Verantwoordingsmaat.ExamensGeslaagd => c.Examens.Values.Sum(e => e.Geslaagd),
            Verantwoordingsmaat.PvtAfgerond => c.Modules.GetValueOrDefault(Examens.ModuleSoort.PVT).Aantal,
            Verantwoordingsmaat.MapAfgerond => c.Modules.GetValueOrDefault(Examens.ModuleSoort.MAP).Aantal,
            Verantwoordingsmaat.Participatieuren => c.Modules.GetValueOrDefault(Examens.ModuleSoort.Participatie).Uren,
            Verantwoordingsmaat.UrenAangeboden => c.Uren.Aangeboden,
            Verantwoordingsmaat.UrenGevolgd => c.Uren.Gevolgd,
            _ => c.KostenEuro,
        };
    }
}
