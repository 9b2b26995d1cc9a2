// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Wijzigingen;

/// <summary>A time in which somebody keeps the place but follows no lessons. The legal term goes on.</summary>
internal sealed class Pauze : IGelogd
{
    private Pauze()
    {
    }

    public Guid Id { get; private set; }

    public Guid PlaatsingId { get; private set; }

    public string Plaatsingnummer { get; private set; } = "";

    public DateOnly Vanaf { get; private set; }

    /// <summary>Last day without lessons, as expected at the beginning.</summary>
    public DateOnly VerwachtTot { get; private set; }

    /// <summary>First lesson after it; null while it lasts.</summary>
    public DateOnly? HervatOp { get; private set; }

    [Persoonsgegeven]
    public string Reden { get; private set; } = "";

    public string LogSleutel => $"{Plaatsingnummer}/{Vanaf:yyyy-MM-dd}";

    public static Pauze Maak(Guid plaatsingId, string nummer, DateOnly vanaf, DateOnly verwachtTot, string reden) => new()
    {
        Id = Guid.CreateVersion7(),
        PlaatsingId = plaatsingId,
        Plaatsingnummer = nummer,
        Vanaf = vanaf,
        VerwachtTot = verwachtTot,
        Reden = reden,
    };

    public void Hervat(DateOnly op) => HervatOp = op;
}
