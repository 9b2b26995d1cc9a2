// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Devices.Delta;

/// <summary>Which gemeenten took part in a contract when it was last looked at: they see its devices.</summary>
internal sealed class Contractkring
{
    private Contractkring()
    {
    }

    public string Contractnummer { get; private set; } = "";

    public List<string> Gemeenten { get; private set; } = [];

    public static Contractkring Maak(string contractnummer, IEnumerable<string> gemeenten) => new() { Contractnummer = contractnummer, Gemeenten = [.. gemeenten] };

    public void Zet(IEnumerable<string> gemeenten) => Gemeenten = [.. gemeenten];
}
