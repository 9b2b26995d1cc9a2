// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Records a PIP: route and level of a person. A change is a new PIP with a later date.</summary>
/// <param name="Dossiernummer">Whose.</param>
/// <param name="Dagtekening">Day of the decision, not in the future.</param>
/// <param name="Leerroute">B1, Onderwijs or Z.</param>
/// <param name="Niveau">Level.</param>
/// <param name="UrenB1">Hours agreed for B1; only with B1 and Asiel.</param>
[Toegang(Rol.Consulent)]
public sealed record LegPipVast(string Dossiernummer, DateOnly Dagtekening, Route Leerroute, Niveau Niveau, int? UrenB1 = null) : ICommand<Result<Guid>>;

internal sealed class LegPipVastValidator : AbstractValidator<LegPipVast>
{
    public LegPipVastValidator()
    {
        RuleFor(c => c.Dossiernummer).NotEmpty().WithMessage("Geef het dossiernummer.");
        RuleFor(c => c.Dagtekening).NotEqual(default(DateOnly)).WithMessage("Vul de dagtekening van de PIP in.");
        RuleFor(c => c.Leerroute).Must(r => r.IsLeerroute()).WithMessage("Kies een leerroute: B1, Onderwijs of Z.");
        RuleFor(c => c.Niveau).IsInEnum().WithMessage("Kies het niveau: A2 of B1.");
        RuleFor(c => c.UrenB1).InclusiveBetween(1, 9999).WithMessage("Het aantal uren B1 klopt niet: verwacht 1 tot 9999.");
    }
}
