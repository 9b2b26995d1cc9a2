// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.ArchitectureTests.Frame;

/// <summary>
/// A rule looks at a selection and names the fault of each member, or null. A rule over nothing proves nothing, so an empty
/// selection fails. Each rule is a function, so that a twin test can feed it something wrong and see it fail.
/// </summary>
internal static class Rule
{
    public static void Check<T>(IEnumerable<T> selection, Func<T, string?> fault)
    {
        var all = selection.ToList();
        Assert.True(all.Count > 0, "The rule looked at nothing: its selection is empty.");
        var faults = all.Select(fault).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>The twin: the rule must find a fault in something that is wrong on purpose.</summary>
    public static void MustFail<T>(T wrong, Func<T, string?> fault) =>
        Assert.NotNull(fault(wrong));
}
