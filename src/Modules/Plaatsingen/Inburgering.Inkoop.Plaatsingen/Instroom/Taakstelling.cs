// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Instroom;

/// <summary>How many holders of an asylum permit a gemeente must house in half a year, as published on 1 April and 1 October.</summary>
internal sealed class Taakstelling : IGelogd, IGeversioneerd
{
    private Taakstelling()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>CBS code.</summary>
    public string Gemeente { get; private set; } = "";

    public int Jaar { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Halfjaar { get; private set; }

    public int Aantal { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => $"{Gemeente}/{Jaar}-H{Halfjaar}";

    public static Taakstelling Maak(string gemeente, int jaar, int halfjaar) => new() { Id = Guid.CreateVersion7(), Gemeente = gemeente, Jaar = jaar, Halfjaar = halfjaar };

    public void Schrijf(int aantal) => Aantal = aantal;
}
