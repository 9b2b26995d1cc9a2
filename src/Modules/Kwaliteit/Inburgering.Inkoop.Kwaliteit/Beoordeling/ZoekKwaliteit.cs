// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>The judgement of every provider on a day: provider by requirement. A region has tens of providers, so without pages.</summary>
/// <param name="Dag">The day; null = today.</param>
/// <param name="Oordeel">Only providers with this judgement.</param>
/// <param name="Route">Only providers with a running contract for this route.</param>
/// <param name="Tekst">Part of the name or code.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record ZoekKwaliteit(DateOnly? Dag = null, Oordeel? Oordeel = null, Route? Route = null, string? Tekst = null) : IQuery<Result<KwaliteitOverzicht>>;

/// <summary>The judgements on a day.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Aanbieders">Providers by name; each has the same requirements in the same order.</param>
/// <param name="Voldoet">How many of all visible providers comply.</param>
/// <param name="LetOp">How many need attention.</param>
/// <param name="VoldoetNiet">How many do not comply.</param>
public sealed record KwaliteitOverzicht(DateOnly Dag, IReadOnlyList<AanbiederOordeel> Aanbieders, int Voldoet, int LetOp, int VoldoetNiet);

internal sealed class ZoekKwaliteitHandler(FeitenLader lader, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<ZoekKwaliteit, Result<KwaliteitOverzicht>>
{
    public async Task<Result<KwaliteitOverzicht>> Handle(ZoekKwaliteit request, CancellationToken cancellationToken)
    {
        var sheet = await lader.LaadAsync(accessor.Actor, null, request.Dag ?? clock.Vandaag(), cancellationToken);
        var all = sheet.Aanbieders.Select(sheet.Beoordeel).ToList();
        var text = request.Tekst?.Trim() ?? "";
        var shown = all.Where(a =>
            (request.Oordeel is null || a.Oordeel == request.Oordeel)
            && (request.Route is not { } route || a.Routes.Contains(route))
            && (a.Naam.Contains(text, StringComparison.OrdinalIgnoreCase) || a.Aanbieder.Contains(text, StringComparison.OrdinalIgnoreCase)));
        int Count(Oordeel outcome) => all.Count(a => a.Oordeel == outcome);
        return new KwaliteitOverzicht(sheet.Dag, [.. shown], Count(Beoordeling.Oordeel.Voldoet), Count(Beoordeling.Oordeel.LetOp), Count(Beoordeling.Oordeel.VoldoetNiet));
    }
}
