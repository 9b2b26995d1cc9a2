// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Regels;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>Asks whether somebody may go on at A2 on the B1-route, without changing anything.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="Dagtekening">Day of the new PIP; null = today.</param>
/// <param name="InspanningVoldoende">The judgement of the effort.</param>
[Toegang(Rol.Consulent)]
public sealed record ToetsAfschalen(string Dossiernummer, DateOnly? Dagtekening = null, bool InspanningVoldoende = true) : IQuery<Result<Afschaaltoets>>, IMetDoel
{
    /// <inheritdoc/>
    public string Doel => "toetsen of iemand kan afschalen";
}

/// <summary>The answer of every rule of scaling down.</summary>
/// <param name="Dossiernummer">Whom.</param>
/// <param name="UrenGevolgd">Hours attended at schools with a keurmerk.</param>
/// <param name="UrenOnline">Online part of them.</param>
/// <param name="Toegestaan">True when no rule blocks.</param>
/// <param name="Regels">The rules A01–A05.</param>
public sealed record Afschaaltoets(string Dossiernummer, decimal UrenGevolgd, decimal UrenOnline, bool Toegestaan, IReadOnlyList<Regeluitkomst> Regels) : IToontPersonen
{
    /// <inheritdoc/>
    public IEnumerable<string> Dossiernummers => [Dossiernummer];
}

internal sealed class ToetsAfschalenHandler(Afschaallader lader, IActorAccessor accessor) : IRequestHandler<ToetsAfschalen, Result<Afschaaltoets>>
{
    public async Task<Result<Afschaaltoets>> Handle(ToetsAfschalen request, CancellationToken cancellationToken)
    {
        var facts = await lader.LaadAsync(accessor.Actor, request.Dossiernummer, request.Dagtekening, request.InspanningVoldoende, cancellationToken);
        if (facts is null)
        {
            return PersoonErrors.Onbekend(request.Dossiernummer);
        }

        var rules = Afschaalregels.Toets(facts);
        return new Afschaaltoets(request.Dossiernummer, facts.UrenGevolgd, facts.UrenOnline, rules.All(r => r.Uitkomst != Regeloordeel.Blokkade), rules);
    }
}
