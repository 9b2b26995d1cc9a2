// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Plaatsingen.Trajecten;

internal static class PlaatsingSpecs
{
    /// <summary>
    /// A gemeente sees its placements; a provider sees its own during and until one year after them, limited to its client's
    /// contracts; an empty scope sees nothing.
    /// </summary>
    public static Spec<Plaatsing> Zichtbaar(Actor actor, DateOnly vandaag)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            // Verwerkersafspraak: een aanbieder ziet zijn plaatsingen tijdens en tot een jaar erna.
            var since = vandaag.AddYears(-1);
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Plaatsing>(p => p.Aanbieder == own && (p.Einddatum == null || p.Einddatum >= since))
                : new Spec<Plaatsing>(p => p.Aanbieder == own && contracts.Contains(p.Contractnummer) && (p.Einddatum == null || p.Einddatum >= since));
        }

        if (scope.Alles)
        {
            return new Spec<Plaatsing>(p => true);
        }

        return WaardeSpec.EenVan<Plaatsing>(p => p.Gemeente, actor.Scope.Gemeenten);
    }

    /// <summary>What <see cref="Zichtbaar"/> gives, gemeente by gemeente; empty for who does not see placements by gemeente.</summary>
    public static IReadOnlyList<Expression<Func<Plaatsing, bool>>> PerGemeente(Actor actor) =>
        actor.Scope is { Aanbieder: null, Alles: false } scope ? WaardeSpec.Elk<Plaatsing>(p => p.Gemeente, scope.Gemeenten) : [];

    /// <summary>
    /// What an actor may read: what it sees, and for a provider also the placements that it teaches for the main contractor. It changes
    /// nothing there, and sees nothing else of that contract.
    /// </summary>
    public static Spec<Plaatsing> Leesbaar(Actor actor, DateOnly vandaag)
    {
        var visible = Zichtbaar(actor, vandaag);
        return actor.Scope.Aanbieder is null ? visible : visible.Or(LesVoorAnder(actor, vandaag));
    }

    /// <summary>What a subcontractor teaches: of a provider its own part in the contracts of others, of a gemeente all of it.</summary>
    public static Spec<Plaatsing> LesVoorAnder(Actor actor, DateOnly vandaag)
    {
        if (actor.Scope.Aanbieder is not { } own)
        {
            return Zichtbaar(actor, vandaag).And(new Spec<Plaatsing>(p => p.Uitvoerder != null));
        }

        var since = vandaag.AddYears(-1);
        var contracts = actor.Scope.Contracten.ToList();
        var limited = contracts.Count > 0;
        return new Spec<Plaatsing>(p => p.Uitvoerder == own && p.Aanbieder != own && (p.Einddatum == null || p.Einddatum >= since) && (!limited || contracts.Contains(p.Contractnummer)));
    }

    /// <summary>This actor reads the placement only because it teaches there.</summary>
    public static bool IsLesVoorAnder(Actor actor, string aanbieder) => actor.Scope.Aanbieder is { } own && own != aanbieder;

    /// <summary>Whether this actor sees who the people on placements are; a contract manager works with case numbers only.</summary>
    public static bool ToontPersonen(Actor actor) => actor.Is(Rol.Consulent) || actor.Is(Rol.Aanbieder) || actor.Is(Rol.Systeem);
}
