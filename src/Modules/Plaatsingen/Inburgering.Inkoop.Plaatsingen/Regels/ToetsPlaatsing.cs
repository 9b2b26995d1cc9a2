// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>One placement that somebody thinks of.</summary>
/// <param name="Dossiernummer">The person.</param>
/// <param name="Contract">Contract number.</param>
/// <param name="Perceel">Code of the lot within the contract.</param>
/// <param name="Startdatum">First lesson.</param>
/// <param name="Financiering">Who pays.</param>
public sealed record Toetsgeval(string Dossiernummer, string Contract, string Perceel, DateOnly Startdatum, Financiering Financiering);

/// <summary>Asks the placement rules about a list of cases without placing anybody.</summary>
/// <param name="Gevallen">The cases; the answers come in the same order.</param>
[Toegang(Rol.Consulent, Rol.Contractmanager)]
public sealed record ToetsPlaatsing(IReadOnlyList<Toetsgeval> Gevallen) : IQuery<Result<Toetsverslag>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "toetsen of een plaatsing mag";
}

/// <summary>The answers to a list of cases.</summary>
/// <param name="Resultaten">One per case, in the same order.</param>
public sealed record Toetsverslag(IReadOnlyList<Toetsresultaat> Resultaten) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => Resultaten.Select(r => r.Geval.Dossiernummer);
}

/// <summary>The answer to one case.</summary>
/// <param name="Geval">The case.</param>
/// <param name="Regels">The answer of every rule, R01–R21.</param>
public sealed record Toetsresultaat(Toetsgeval Geval, IReadOnlyList<Regeluitkomst> Regels)
{
    /// <summary>True when no rule blocks.</summary>
    public bool Toegestaan => Regels.All(r => r.Uitkomst != Regeloordeel.Blokkade);

    /// <summary>True when every rule that blocks may be set aside with a written reason.</summary>
    public bool Motiveerbaar => Regels.All(r => r.Uitkomst != Regeloordeel.Blokkade || r.Motiveerbaar);
}

internal sealed class ToetsPlaatsingValidator : AbstractValidator<ToetsPlaatsing>
{
    public ToetsPlaatsingValidator() => RuleFor(q => q.Gevallen).NotEmpty().WithMessage(ToetsErrors.GeenGevallen().Message);
}

internal sealed class ToetsPlaatsingHandler(Feitenlader lader) : IRequestHandler<ToetsPlaatsing, Result<Toetsverslag>>
{
    public async Task<Result<Toetsverslag>> Handle(ToetsPlaatsing request, CancellationToken cancellationToken)
    {
        var questions = request.Gevallen.Select(g => new Toetsvraag(g)).ToList();
        var facts = await lader.LaadAsync(questions, cancellationToken);
        return facts.TryGet(out var known)
            ? new Toetsverslag([.. known.Select((f, i) => new Toetsresultaat(request.Gevallen[i], Regelmotor.Toets(f)))])
            : Result<Toetsverslag>.Failure(facts.Errors);
    }
}
