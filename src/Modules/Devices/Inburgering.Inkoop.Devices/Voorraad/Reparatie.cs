// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Voorraad;

/// <summary>One repair of a device, with what it cost.</summary>
internal sealed class Reparatie : IGelogd
{
    private Reparatie()
    {
    }

    public Guid Id { get; private set; }

    public Guid DeviceId { get; private set; }

    public string Serienummer { get; private set; } = "";

    public DateOnly Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    /// <summary>What is broken; never about a person.</summary>
    public string Omschrijving { get; private set; } = "";

    public decimal? KostenEuro { get; private set; }

    public string LogSleutel => $"{Serienummer}/{Van:yyyy-MM-dd}";

    public static Reparatie Begin(Device device, DateOnly van, string omschrijving) => new()
    {
        Id = Guid.CreateVersion7(),
        DeviceId = device.Id,
        Serienummer = device.Serienummer,
        Van = van,
        Omschrijving = omschrijving,
    };

    public void Klaar(DateOnly op, decimal kostenEuro)
    {
        Tot = op;
        KostenEuro = kostenEuro;
    }
}
