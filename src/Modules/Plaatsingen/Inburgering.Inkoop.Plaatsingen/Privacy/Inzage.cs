// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Plaatsingen.Privacy;

/// <summary>Somebody looked at a person: one row per look and person, written and never changed.</summary>
internal sealed class Inzage
{
    private Inzage()
    {
    }

    /// <summary>Identity of the look; rows of one look share it. Sorts by time.</summary>
    public Guid KijkId { get; private set; }

    public string Dossiernummer { get; private set; } = "";

    public DateTimeOffset Moment { get; private set; }

    public string ActorId { get; private set; } = "";

    public string ActorNaam { get; private set; } = "";

    public Kanaal Kanaal { get; private set; }

    /// <summary>For which task.</summary>
    public string Doel { get; private set; } = "";
}
