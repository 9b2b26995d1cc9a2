// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Duoberichten;

/// <summary>Which messages for DUO could be made now, and which DUO would refuse and why. Changes nothing.</summary>
/// <param name="Soort">Which message.</param>
/// <param name="Gemeente">CBS code; null = all of the actor.</param>
[Toegang(Rol.Consulent)]
public sealed record ToetsDuoberichten(Duoberichtsoort Soort, string? Gemeente = null) : IQuery<Result<Duotoets>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "klaarzetten van berichten voor DUO";
}

/// <summary>The messages that are due.</summary>
/// <param name="Klaar">How many can go.</param>
/// <param name="Geweigerd">How many DUO would refuse.</param>
/// <param name="Concepten">The first of them, those with an objection first.</param>
public sealed record Duotoets(int Klaar, int Geweigerd, IReadOnlyList<Duoconcept> Concepten) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Concepten.Select(c => c.Dossiernummer);
}

internal sealed class ToetsDuoberichtenValidator : AbstractValidator<ToetsDuoberichten>
{
    public ToetsDuoberichtenValidator() => RuleFor(q => q.Soort).IsInEnum().WithMessage("Kies een bericht: inburgeringsaanbod of uren.");
}

internal sealed class ToetsDuoberichtenHandler(Duolader lader) : IRequestHandler<ToetsDuoberichten, Result<Duotoets>>
{
    // More than anybody reads on one page; the counts are of all.
    private const int Meeste = 200;

    public async Task<Result<Duotoets>> Handle(ToetsDuoberichten request, CancellationToken cancellationToken)
    {
        var due = (await lader.LaadAsync(request.Soort, request.Gemeente, cancellationToken)).Select(d => d.Concept).ToList();
        return new Duotoets(due.Count(d => d.Bezwaren.Count == 0), due.Count(d => d.Bezwaren.Count > 0), [.. due.OrderByDescending(d => d.Bezwaren.Count > 0).Take(Meeste)]);
    }
}
