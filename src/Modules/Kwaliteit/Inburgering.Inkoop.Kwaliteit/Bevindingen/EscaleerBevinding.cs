// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Kwaliteit.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Bevindingen;

/// <summary>Decides the next step of the ladder: talk, letter, placement stop, penalty, termination.</summary>
/// <param name="Nummer">Number of the finding.</param>
/// <param name="Trap">The step; always the next one of the ladder that counts for the contract.</param>
/// <param name="Termijn">Day on which it must be better.</param>
/// <param name="Brief">Text for the provider; a draft is proposed.</param>
/// <param name="Reden">Why this step is taken.</param>
[Toegang(Rol.Contractmanager)]
public sealed record EscaleerBevinding(string Nummer, Escalatietrap Trap, DateOnly Termijn, string Brief, string Reden) : ICommand<Result>, IMetReden;

internal sealed class EscaleerBevindingValidator : AbstractValidator<EscaleerBevinding>
{
    public EscaleerBevindingValidator(TimeProvider clock)
    {
        RuleFor(c => c.Termijn).GreaterThan(_ => clock.Vandaag()).WithMessage("De termijn ligt na vandaag.");
        RuleFor(c => c.Brief).NotEmpty().WithMessage("Schrijf wat de aanbieder te lezen krijgt.").MaximumLength(8000).WithMessage("De brief is te lang: gebruik hoogstens 8000 tekens.");
        RuleFor(c => c.Reden).NotEmpty().WithMessage("Vul in waarom u deze stap neemt.").MaximumLength(1000).WithMessage("De reden is te lang: gebruik hoogstens 1000 tekens.");
    }
}

internal sealed class EscaleerBevindingHandler(BevindingVinder vinder, Ladderlezer ladders, KwaliteitDbContext db, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<EscaleerBevinding, Result>
{
    public async Task<Result> Handle(EscaleerBevinding request, CancellationToken cancellationToken)
    {
        if (await vinder.VindAsync(request.Nummer, cancellationToken) is not { } finding)
        {
            return BevindingErrors.Onbekend();
        }

        var ladder = await ladders.LeesAsync(finding.Contractnummer, clock.Vandaag(), cancellationToken);
        var outcome = finding.Escaleer(ladder, request.Trap, request.Termijn, request.Brief.Trim(), request.Reden.Trim(), clock.Vandaag(), accessor.Actor.Naam);
        if (!outcome.TryGet(out var step))
        {
            return Result.Failure(outcome.Errors);
        }

        db.Escalaties.Add(step);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

/// <summary>The draft of what the provider gets to read at a step of the ladder; a person changes it before it is sent.</summary>
internal static class Conceptbrief
{
    public static string Maak(Bevinding bevinding, Laddertrede trede, DateOnly termijn)
    {
        var trap = trede.Trap;
        var subject = $"Op {bevinding.GevondenOp:dd-MM-yyyy} legden wij bevinding {bevinding.Nummer} vast bij contract {bevinding.Contractnummer}: {bevinding.Omschrijving.TrimEnd('.')}.";
        var answer = bevinding.Actie is null ? "Wij ontvingen nog geen verbeterplan." : $"U gaf op {bevinding.PlanOp:dd-MM-yyyy} aan wat u zou doen: {bevinding.Actie.TrimEnd('.')}.";
        var step = trap switch
        {
            Escalatietrap.Gesprek => $"Wij nodigen u uit voor een gesprek. Daarin horen wij graag hoe u dit vóór {termijn:dd-MM-yyyy} oplost.",
            Escalatietrap.Brief => $"Het gesprek leidde niet tot voldoende verbetering. Wij verzoeken u dit uiterlijk op {termijn:dd-MM-yyyy} op te lossen en ons te laten zien dat het is gelukt.",
            Escalatietrap.Plaatsingsstop => $"Omdat de verbetering uitblijft, zijn wij van plan geen nieuwe inburgeraars bij u te plaatsen. Lopende plaatsingen gaan door. U kunt tot en met {termijn:dd-MM-yyyy} laten zien dat het is opgelost.",
            Escalatietrap.Boete => $"De verbetering bleef uit, ook na de plaatsingsstop. Wij zijn van plan de boete op te leggen die in het contract staat, als dit op {termijn:dd-MM-yyyy} niet is opgelost.",
            _ => $"Wij zijn van plan het contract te beëindigen als dit op {termijn:dd-MM-yyyy} niet is opgelost. De overdracht van lopende plaatsingen bespreken wij met u.",
        };
        step = trede.Zin?.Replace("{termijn}", $"{termijn:dd-MM-yyyy}", StringComparison.Ordinal) ?? step;
        return $"{subject}\n\n{answer}\n\n{step}\n\nU kunt hierop reageren voordat wij verder besluiten.";
    }
}
