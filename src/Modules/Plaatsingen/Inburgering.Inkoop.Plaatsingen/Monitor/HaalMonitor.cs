// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Monitor;

/// <summary>The monitor of a gemeente over a period, beside the period before. A reader of the gemeente gets the last issued edition about it.</summary>
/// <param name="Gemeente">CBS code.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Afgeschermd">True asks for the last issued edition about the period, with small numbers withheld.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Lezer, Rol.Beheerder)]
public sealed record HaalMonitor(string Gemeente, DateOnly Van, DateOnly Tot, bool Afgeschermd = false) : IQuery<Result<Monitorrapport>>;

internal sealed class HaalMonitorValidator : AbstractValidator<HaalMonitor>
{
    public HaalMonitorValidator()
    {
        RuleFor(q => q.Gemeente).Matches("^[0-9]{4}$").WithMessage(q => $"Gemeentecode ‘{q.Gemeente}’ klopt niet: verwacht 4 cijfers.");
        RuleFor(q => q.Van).Must(d => d.Year is >= 2021 and <= 2100).WithMessage("Eerste dag klopt niet: verwacht een dag tussen 2021 en 2100.");
        RuleFor(q => q.Tot).Must((q, d) => d.Year <= 2100 && d >= q.Van && d < q.Van.AddYears(5)).WithMessage("Laatste dag klopt niet: verwacht een dag op of na de eerste dag, hooguit vijf jaar later.");
    }
}

internal sealed class HaalMonitorHandler(PlaatsingenDbContext db, Monitorlader loader, IContracten contracten, IActorAccessor accessor) : IRequestHandler<HaalMonitor, Result<Monitorrapport>>
{
    public async Task<Result<Monitorrapport>> Handle(HaalMonitor request, CancellationToken cancellationToken)
    {
        var actor = accessor.Actor;
        if (!PersoonSpecs.WerktVoor(actor, request.Gemeente) || (await contracten.ZoekGemeentenAsync(cancellationToken)).All(g => g.Code != request.Gemeente))
        {
            return MonitorErrors.GemeenteOnbekend(request.Gemeente);
        }

        if (!request.Afgeschermd && !HaalDoorstroomHandler.MoetAfschermen(actor))
        {
            return await loader.LeesAsync(request.Gemeente, request.Van, request.Tot, cancellationToken);
        }

        // Periods that overlap, laid on each other, would give back what each of them withholds; and so would figures of today beside an edition.
        if (!Monitoruitgave.IsHalfjaar(request.Van, request.Tot))
        {
            return MonitorErrors.HeelHalfjaar();
        }

        var (year, season) = Monitoruitgave.Over(request.Van);
        return await Uitgaven.LaatsteAsync(db, request.Gemeente, year, season, cancellationToken) is { } issued ? issued.Lees() : MonitorErrors.GeenUitgave(request.Van, request.Tot);
    }
}
