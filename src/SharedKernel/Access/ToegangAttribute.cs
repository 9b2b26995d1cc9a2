// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.SharedKernel.Access;

/// <summary>
/// Declares which roles may send a message. Required on every message: without it the pipeline refuses everybody.
/// <see cref="Rol.Systeem"/> may send every message that has the attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToegangAttribute(params Rol[] rollen) : Attribute
{
    /// <summary>The roles that may send the message.</summary>
    public IReadOnlyList<Rol> Rollen { get; } = rollen;

    /// <summary>True when an actor with these roles may send it.</summary>
    public bool StaatToe(Actor actor) => actor.Is(Rol.Systeem) || actor.Rollen.Any(Rollen.Contains);
}
