// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.TestSupport;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset moment) => now = moment;

    /// <summary>Noon in the Netherlands on a day, so that no time zone moves it to another one.</summary>
    public void Set(DateOnly day) => now = new DateTimeOffset(day, new TimeOnly(11, 0), TimeSpan.Zero);
}
