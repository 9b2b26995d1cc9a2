// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>A published index value, shared by all contracts. A decision keeps the value that it was made with.</summary>
internal sealed class Indexcijfer : IGelogd
{
    private Indexcijfer()
    {
    }

    public Guid Id { get; private set; }

    public string Reeks { get; private set; } = "";

    public string Periode { get; private set; } = "";

    public decimal Waarde { get; private set; }

    public string Bron { get; private set; } = "";

    public DateTimeOffset VastgelegdOp { get; private set; }

    public string LogSleutel => $"{Reeks}/{Periode}";

    public static Indexcijfer Maak(string reeks, string periode) => new() { Id = Guid.CreateVersion7(), Reeks = reeks, Periode = periode };

    /// <summary>Records the value, or a corrected one: the publisher first gives provisional figures.</summary>
    public void LegVast(decimal waarde, string bron, DateTimeOffset nu)
    {
        Waarde = waarde;
        Bron = bron;
        VastgelegdOp = nu;
    }
}
