// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Beoordelen;

/// <summary>Records what the evaluators agreed on, with the motive that goes into the letters.</summary>
/// <param name="Traject">Number of the tender.</param>
/// <param name="Versie">The version that the person saw.</param>
/// <param name="Perceel">Code of the lot.</param>
/// <param name="Scores">One per bid and criterion that was agreed on.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LegConsensusVast(string Traject, int Versie, string Perceel, IReadOnlyList<ScoreGegevens> Scores) : ICommand<Result>;

internal sealed class ScoresValidator : AbstractValidator<IReadOnlyList<ScoreGegevens>>
{
    public ScoresValidator()
    {
        RuleFor(l => l).Must(l => l.Select(s => (s.Aanbieder, s.Criterium)).Distinct().Count() == l.Count).WithMessage("Een score staat twee keer in de lijst.").OverridePropertyName("Scores");
        RuleForEach(l => l).Must(s => !string.IsNullOrWhiteSpace(s.Motivering) && s.Motivering.Length <= 4000).WithMessage((_, s) => $"Schrijf bij {s.Aanbieder}, criterium {s.Criterium}, op waarom (hoogstens 4.000 tekens).").OverridePropertyName("Scores");
    }
}

internal sealed class LegConsensusVastValidator : AbstractValidator<LegConsensusVast>
{
    public LegConsensusVastValidator() => RuleFor(c => c.Scores).SetValidator(new ScoresValidator());
}

internal sealed class LegConsensusVastHandler(ContractenDbContext db, InkoopBewerker bewerker) : IRequestHandler<LegConsensusVast, Result>
{
    public async Task<Result> Handle(LegConsensusVast request, CancellationToken cancellationToken)
    {
        var outcome = await bewerker.BewerkAsync(
            request.Traject,
            request.Versie,
            (traject, _) => traject.LegConsensusVast(request.Perceel, request.Scores),
            cancellationToken);
        if (outcome.IsSuccess)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }
}
