// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>A test that needs Chromium: in CI a missing browser is a failure, elsewhere the test is left out and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Reason;
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Reason;
}

/// <summary>Where the browser is.</summary>
public static class Chromium
{
    public static string? Path { get; } = Environment.GetEnvironmentVariable("INKOOP_CHROMIUM") is { Length: > 0 } given
        ? given
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Why browser tests are left out; null when they run (in CI they always run, and fail without a browser).</summary>
    public static string? Reason => Path is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "Chromium is not installed; set INKOOP_CHROMIUM to its path."
        : null;
}
