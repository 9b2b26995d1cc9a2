// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;

namespace Inburgering.Inkoop.Contracten.Abstractions;

/// <summary>
/// A lot, or something of its contract that counts for placing (capacity, ceiling, dates, status, gemeenten, price), was recorded or
/// changed. Carries the whole agreement, so that a listener may simply replace its copy.
/// </summary>
/// <param name="Perceel">The agreement as it is now.</param>
/// <param name="Versie">Counts up per lot; a listener ignores an older one.</param>
public sealed record PerceelVastgelegd(PerceelAfspraak Perceel, long Versie) : IntegrationEvent;

/// <summary>A provider was recorded or its name or numbers changed.</summary>
/// <param name="Aanbieder">The provider as it is now.</param>
public sealed record AanbiederVastgelegd(AanbiederInfo Aanbieder) : IntegrationEvent;
