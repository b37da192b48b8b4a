using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// What Hypercorn's configuration file says: TOML, or Python after <c>file:</c> and <c>python:</c>. It reads none unless <c>--config</c> names it, and what the command says beats it (seen
/// in 0.18.0). See https://hypercorn.readthedocs.io/en/latest/how_to_guides/configuring.html
/// </summary>
internal sealed class HypercornFile
{
    private readonly IReadOnlyList<Statement>? _statements;
    private readonly Place _place;
    private readonly bool _isWhole;

    private HypercornFile(IReadOnlyList<Statement>? statements, Place place, bool isWhole) => (_statements, _place, _isWhole) = (statements, place, isWhole);

    /// <summary>The file that a command names; one that says nothing when it names none.</summary>
    public static HypercornFile Of(ContainerFacts facts, CommandLine command)
    {
        var place = facts.Words!.Place;
        if (command.Option("-c", "--config") is not { } named)
        {
            return new HypercornFile([], place, isWhole: true);
        }

        var path = PythonAssignments.PathOf(named);
        return facts.FileAt(path).Copied is not { } file ? new HypercornFile(null, place, isWhole: false)
            : path == named ? new HypercornFile(TomlStatements.In(file), place, isWhole: true)
            : new HypercornFile(PythonAssignments.In(file), place, PythonAssignments.AreAllIn(file));
    }

    /// <summary>The addresses of a setting, which is a text or a list of them; empty when it certainly is not set, one that is not known when it may be.</summary>
    public IReadOnlyList<Setting<string>> Addresses(string name) => Values(name, areTexts: true, mayBeList: true);

    /// <summary>The value of a setting; null when it certainly is not set.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="isText">Whether a text belongs there, else a number.</param>
    public Setting<string>? Value(string name, bool isText) => Values(name, isText, mayBeList: false).FirstOrDefault();

    private IReadOnlyList<Setting<string>> Values(string name, bool areTexts, bool mayBeList)
    {
        if (_statements is null || Statement.Last(_statements, name) is not { } written)
        {
            return _statements is not null && _isWhole ? [] : [Setting.Unknown<string>("the configuration file may say more", _place)];
        }

        var isPlain = written.IsKnown && (mayBeList || written.Value[0] != '[');
        var literals = isPlain ? PlainLiteral.In(_statements.Last(statement => statement.Name == name)) : null;
        return literals is { Count: > 0 } && literals.All(literal => literal.IsQuoted == areTexts)
            ? [.. literals.Select(literal => Setting.Written(literal.Text, literal.Place))]
            : [Setting.Unknown<string>("it is no plain value", written.Place)];
    }
}
