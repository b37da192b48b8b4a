namespace AlbLint.CloudFormation.Stacks;

/// <summary>Union-find with path halving.</summary>
internal sealed class DisjointSets<T>
    where T : class
{
    private readonly Dictionary<T, T> _parent = [];

    public void Add(T item)
    {
        if (!_parent.ContainsKey(item))
        {
            _parent.Add(item, item);
        }
    }

    public T Find(T item)
    {
        while (!ReferenceEquals(_parent[item], item))
        {
            item = _parent[item] = _parent[_parent[item]];
        }

        return item;
    }

    public void Join(T left, T right)
    {
        Add(left);
        Add(right);
        _parent[Find(right)] = Find(left);
    }
}
