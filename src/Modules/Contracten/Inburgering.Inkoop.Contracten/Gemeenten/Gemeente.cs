// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Gemeenten;

internal sealed class Gemeente : IGelogd
{
    private Gemeente()
    {
    }

    public Gemeente(string code, string naam)
    {
        Code = code;
        Naam = naam;
    }

    /// <summary>CBS code, four digits.</summary>
    public string Code { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public string LogSleutel => Code;

    public void Hernoem(string naam) => Naam = naam;
}
