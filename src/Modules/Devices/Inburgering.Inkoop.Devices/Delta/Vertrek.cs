// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Delta;

/// <summary>A device or loan that went to another provider, contract or gemeente, or whose gemeente left its contract: where it was, for who could read it there.</summary>
internal sealed class Vertrek
{
    private Vertrek()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The device or the loan.</summary>
    public Guid OnderwerpId { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public string Contractnummer { get; private set; } = "";

    /// <summary>CBS code; null for a device that went to another contract: a gemeente sees a device by its contract.</summary>
    public string? Gemeente { get; private set; }

    /// <summary>Moment of going (UTC).</summary>
    public DateTimeOffset Op { get; private set; }

    public static Vertrek Maak(Guid onderwerp, Kring kring, DateTimeOffset op) => new()
    {
        Id = Guid.CreateVersion7(op),
        OnderwerpId = onderwerp,
        Aanbieder = kring.Aanbieder,
        Contractnummer = kring.Contractnummer,
        Gemeente = kring.Gemeente,
        Op = op,
    };
}

/// <summary>What decides who may read a device or loan.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Contractnummer">Contract.</param>
/// <param name="Gemeente">CBS code; null for a device.</param>
internal sealed record Kring(string Aanbieder, string Contractnummer, string? Gemeente);

internal static class VertrekSpecs
{
    /// <summary>Departures from where the actor could read it: a provider by its code and contracts, a gemeente by <paramref name="gemeente"/>; who sees everything loses nothing.</summary>
    public static Spec<Vertrek> Uit(Actor actor, Spec<Vertrek> gemeente)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var contracts = scope.Contracten.ToList();
            return contracts.Count == 0
                ? new Spec<Vertrek>(v => v.Aanbieder == own)
                : new Spec<Vertrek>(v => v.Aanbieder == own && contracts.Contains(v.Contractnummer));
        }

        return scope.Alles ? new Spec<Vertrek>(v => false) : gemeente;
    }
}
