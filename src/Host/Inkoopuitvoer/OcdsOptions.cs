// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Inkoopuitvoer;

/// <summary>Who publishes open contracting data.</summary>
internal sealed class OcdsOptions
{
    public const string Sectie = "Ocds";

    /// <summary>The prefix that the Open Contracting Partnership gave to the publisher; before it gave one, this one that nobody has.</summary>
    public string Prefix { get; set; } = "ocds-000000";
}
