// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

internal static class PersoonSpecs
{
    /// <summary>A gemeente sees its own people; a provider sees people only through its placements; an empty scope sees nobody.</summary>
    public static Spec<Inburgeraar> Zichtbaar(Actor actor)
    {
        if (actor.Scope.Aanbieder is not null)
        {
            return new Spec<Inburgeraar>(i => false);
        }

        if (actor.Scope.Alles)
        {
            return new Spec<Inburgeraar>(i => true);
        }

        return WaardeSpec.EenVan<Inburgeraar>(i => i.Gemeente, actor.Scope.Gemeenten);
    }

    /// <summary>What <see cref="Zichtbaar"/> gives, gemeente by gemeente; empty for who does not see people by gemeente.</summary>
    public static IReadOnlyList<Expression<Func<Inburgeraar, bool>>> PerGemeente(Actor actor) =>
        actor.Scope is { Aanbieder: null, Alles: false } scope ? WaardeSpec.Elk<Inburgeraar>(i => i.Gemeente, scope.Gemeenten) : [];

    /// <summary>Whether the actor works for a gemeente.</summary>
    public static bool WerktVoor(Actor actor, string gemeente) => WerktVoor(actor.Scope, gemeente);

    /// <summary>The same for who has this scope.</summary>
    public static bool WerktVoor(Scope scope, string gemeente) => scope.Aanbieder is null && (scope.Alles || scope.Gemeenten.Contains(gemeente));
}
