// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Access;

/// <summary>What somebody may be in the system.</summary>
public enum Rol
{
    /// <summary>Buys, keeps contracts and quality files, scores reports.</summary>
    Contractmanager,

    /// <summary>Places people and follows them, for one or more gemeenten.</summary>
    Consulent,

    /// <summary>A provider (taalschool, ROC, welzijn): its own data only.</summary>
    Aanbieder,

    /// <summary>Functional administrator: users, API clients, norms, retention, audit.</summary>
    Beheerder,

    /// <summary>Reads reports, never people.</summary>
    Lezer,

    /// <summary>The system itself: jobs, event handlers and command-line verbs on the machine.</summary>
    Systeem,
}

/// <summary>Through which face a message came in; part of the audit trail.</summary>
public enum Kanaal
{
    /// <summary>The web screens.</summary>
    Web,

    /// <summary>The GraphQL gateway.</summary>
    GraphQL,

    /// <summary>The REST interface.</summary>
    Rest,

    /// <summary>An import bundle.</summary>
    Import,

    /// <summary>A background job or an event handler.</summary>
    Job,

    /// <summary>A command-line verb.</summary>
    Opdrachtregel,
}

/// <summary>
/// Which part of the data somebody may see. Closed by default: an empty scope sees nothing.
/// Applied in the query itself, never afterwards.
/// </summary>
/// <param name="Alles">Sees the whole region (Beheerder, Systeem, and a Contractmanager of the regional team).</param>
/// <param name="Gemeenten">CBS codes of the gemeenten; used when <paramref name="Alles"/> is false and there is no provider.</param>
/// <param name="Aanbieder">Code of the provider whose data it is; set for the role Aanbieder only.</param>
/// <param name="Contracten">Contract numbers that a provider's client is limited to; empty = all contracts of the provider.</param>
public sealed record Scope(bool Alles, IReadOnlyList<string> Gemeenten, string? Aanbieder, IReadOnlyList<string> Contracten)
{
    /// <summary>Sees nothing.</summary>
    public static Scope Leeg { get; } = new(false, [], null, []);

    /// <summary>Sees everything.</summary>
    public static Scope Volledig { get; } = new(true, [], null, []);

    /// <summary>A scope of these gemeenten.</summary>
    public static Scope VanGemeenten(params IReadOnlyList<string> gemeenten) => new(false, gemeenten, null, []);

    /// <summary>A scope of one provider, with or without a limit to some of its contracts.</summary>
    public static Scope VanAanbieder(string aanbieder, params IReadOnlyList<string> contracten) => new(false, [], aanbieder, contracten);
}

/// <summary>Who sends the message.</summary>
/// <param name="Id">Stable id of the account or client; never a name.</param>
/// <param name="Naam">Display name of a colleague or client, for the audit trail.</param>
/// <param name="Rollen">The roles; empty = may do nothing.</param>
/// <param name="Scope">The part of the data.</param>
/// <param name="Kanaal">The face it came through.</param>
public sealed record Actor(string Id, string Naam, IReadOnlyList<Rol> Rollen, Scope Scope, Kanaal Kanaal)
{
    /// <summary>Nobody: not signed in.</summary>
    public static Actor Anoniem { get; } = new("anoniem", "niet ingelogd", [], Scope.Leeg, Kanaal.Web);

    /// <summary>The system itself, for jobs, event handlers and verbs.</summary>
    public static Actor Systeem(Kanaal kanaal) => new("systeem", "Systeem", [Rol.Systeem], Scope.Volledig, kanaal);

    /// <summary>True when the actor has this role.</summary>
    public bool Is(Rol rol) => Rollen.Contains(rol);
}

/// <summary>Knows who is acting in this scope of work. Set once by the face that starts the work.</summary>
public interface IActorAccessor
{
    /// <summary>The actor; <see cref="Access.Actor.Anoniem"/> until the face has set it.</summary>
    Actor Actor { get; set; }
}

internal sealed class ActorAccessor : IActorAccessor
{
    public Actor Actor { get; set; } = Actor.Anoniem;
}
