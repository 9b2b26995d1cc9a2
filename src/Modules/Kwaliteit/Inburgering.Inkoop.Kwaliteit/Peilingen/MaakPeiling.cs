// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.Kwaliteit.Toegang;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Kwaliteit.Peilingen;

/// <summary>Makes a survey with a link per participant. The links are shown once; who gets which is written down nowhere.</summary>
/// <param name="Gegevens">Whom to ask about what.</param>
[Toegang(Rol.Contractmanager)]
public sealed record MaakPeiling(PeilingGegevens Gegevens) : ICommand<Result<Peilinguitgifte>>;

/// <summary>A new survey with the keys of its links.</summary>
/// <param name="Nummer">Number of the survey.</param>
/// <param name="Sleutels">One key per participant, in no order; they cannot be shown again.</param>
public sealed record Peilinguitgifte(string Nummer, IReadOnlyList<string> Sleutels);

internal sealed class MaakPeilingValidator : AbstractValidator<MaakPeiling>
{
    public MaakPeilingValidator(TimeProvider clock)
    {
        RuleFor(c => c.Gegevens.Contractnummer).NotEmpty().WithMessage("Kies een contract.");
        RuleFor(c => c.Gegevens.Perceel).NotEmpty().WithMessage("Kies een perceel.");
        RuleFor(c => c.Gegevens.Tot).GreaterThanOrEqualTo(c => c.Gegevens.Van).WithMessage("De laatste dag ligt voor de eerste dag.")
            .GreaterThanOrEqualTo(_ => clock.Vandaag()).WithMessage("De laatste dag ligt in het verleden.");
        RuleFor(c => c.Gegevens.Aantal).InclusiveBetween(5, 500).WithMessage("Vraag 5 tot en met 500 deelnemers. Met minder dan 5 is een antwoord niet anoniem.");
    }
}

internal sealed class MaakPeilingHandler(KwaliteitDbContext db, IContracten contracten, IActorAccessor accessor) : IRequestHandler<MaakPeiling, Result<Peilinguitgifte>>
{
    public async Task<Result<Peilinguitgifte>> Handle(MaakPeiling request, CancellationToken cancellationToken)
    {
        var facts = request.Gegevens;
        var contract = (await contracten.ZoekContractenAsync([facts.Contractnummer], cancellationToken)).SingleOrDefault();
        if (contract is null || !Bereik.ZietContract(accessor.Actor, contract))
        {
            return PeilingErrors.ContractOnbekend(facts.Contractnummer);
        }

        if ((await contracten.ZoekPercelenAsync([contract.Nummer], cancellationToken)).All(p => p.Code != facts.Perceel))
        {
            return PeilingErrors.PerceelOnbekend(facts.Perceel, contract.Nummer);
        }

        await using var transaction = await db.BeginExclusiveAsync("peilingnummer", cancellationToken);
        var last = await db.Peilingen.MaxAsync(p => (int?)p.Volgnummer, cancellationToken) ?? 0;
        var survey = Peiling.Maak(last + 1, contract.Aanbieder, facts);
        var links = Enumerable.Range(0, facts.Aantal).Select(_ => Peilinglink.Maak(survey.Id)).ToList();
        db.Peilingen.Add(survey);
        db.Peilinglinks.AddRange(links.Select(l => l.Link));
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new Peilinguitgifte(survey.Nummer, [.. links.Select(l => l.Sleutel)]);
    }
}
