// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Adds a lot to a contract.</summary>
/// <param name="Contract">Contract number.</param>
/// <param name="Versie">The version of the contract that the person saw.</param>
/// <param name="Perceel">Code of the lot within the contract; never changes.</param>
/// <param name="Gegevens">What is agreed.</param>
/// <param name="Prijs">The first price; null = recorded later.</param>
[Toegang(Rol.Contractmanager)]
public sealed record VoegPerceelToe(string Contract, int Versie, string Perceel, PerceelGegevens Gegevens, PrijsGegevens? Prijs = null) : ICommand<Result>;

internal sealed class PerceelGegevensValidator : AbstractValidator<PerceelGegevens>
{
    public PerceelGegevensValidator()
    {
        RuleFor(g => g.Route).IsInEnum().WithMessage("Kies de route of het onderdeel.");
        RuleFor(g => g.Capaciteit).InclusiveBetween(0, 100_000).WithMessage(g => g.Capaciteit < 0 ? "Vul in hoeveel plaatsen er tegelijk zijn." : $"Capaciteit {g.Capaciteit} klopt niet: verwacht 0 tot en met 100.000 plaatsen.");
        RuleFor(g => g.MaxWachttijdDagen).InclusiveBetween(0, 1000).WithMessage(g => $"Langste wachttijd {g.MaxWachttijdDagen} klopt niet: verwacht 0 tot en met 1.000 dagen.");
        RuleFor(g => g.InhaallessenVoor).IsInEnum().WithMessage("Kies wie de inhaallessen betaalt.");
        RuleFor(g => g.DevicebedragEuro).InclusiveBetween(0, 100_000).WithMessage("Het devicebedrag is een bedrag van 0 tot en met 100.000 euro.");
        RuleFor(g => g.MaxGroepsgrootte).InclusiveBetween(1, 500).WithMessage(g => $"Grootste groep {g.MaxGroepsgrootte} klopt niet: verwacht 1 tot en met 500 mensen.");
    }
}

internal sealed class VoegPerceelToeValidator : AbstractValidator<VoegPerceelToe>
{
    public VoegPerceelToeValidator()
    {
        RuleFor(c => c.Perceel).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$").WithMessage(c => $"Perceelcode ‘{c.Perceel}’ klopt niet: gebruik 1 tot 30 letters, cijfers, punten of streepjes.");
        RuleFor(c => c.Gegevens).SetValidator(new PerceelGegevensValidator());
        RuleFor(c => c.Prijs!).SetValidator(new PrijsGegevensValidator()).When(c => c.Prijs is not null);
    }
}

internal sealed class VoegPerceelToeHandler(ContractenDbContext db, ContractBewerker bewerker) : IRequestHandler<VoegPerceelToe, Result>
{
    public async Task<Result> Handle(VoegPerceelToe request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Contract,
            request.Versie,
            contract =>
            {
                var added = contract.VoegPerceelToe(request.Perceel, request.Gegevens);
                return !added.IsSuccess ? Result.Failure(added.Errors)
                    : request.Prijs is null ? Result.Success
                    : contract.LegPrijsVast(request.Perceel, request.Prijs, bewerker.Vandaag);
            },
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
