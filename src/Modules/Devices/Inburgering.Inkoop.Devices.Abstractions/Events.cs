// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Devices.Abstractions;

/// <summary>A device was handed out without a signed loan agreement: lending that looks like giving.</summary>
/// <param name="Serienummer">Serial number of the device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Contractnummer">Contract.</param>
/// <param name="UitgegevenOp">Day on which it was handed out.</param>
public sealed record DeviceUitgeleendZonderOvereenkomst(string Serienummer, string Plaatsing, string Aanbieder, string Contractnummer, DateOnly UitgegevenOp) : IntegrationEvent;

/// <summary>The loan agreement was signed after all.</summary>
/// <param name="Serienummer">Serial number of the device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="UitgegevenOp">Day on which it was handed out.</param>
/// <param name="GetekendOp">Day of the signature.</param>
public sealed record BruikleenovereenkomstAlsnogGetekend(string Serienummer, string Plaatsing, string Aanbieder, DateOnly UitgegevenOp, DateOnly GetekendOp) : IntegrationEvent;
