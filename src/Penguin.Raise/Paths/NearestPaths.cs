namespace Penguin.Raise;

/// <summary>Keeps the best of what is offered, in order: by similarity, then by id. Used again for search after search; for one thread.</summary>
internal sealed class NearestPaths
{
    private Kept[] _kept = new Kept[8];
    private int _most;

    /// <summary>The least similarity that can still be kept.</summary>
    public float Threshold { get; private set; }

    public int Count { get; private set; }

    public PathMatch this[int index] => new(_kept[index].Path, Math.Clamp(_kept[index].Similarity, -1f, 1f));

    public void Begin(int most, float floor)
    {
        _most = most;
        Threshold = floor;
        Count = 0;
    }

    public void Offer(float similarity, StoredPath path)
    {
        if (Count == _most)
        {
            if (!ComesBefore(similarity, path, _kept[Count - 1]))
            {
                return;
            }

            Count--;
        }
        else if (Count == _kept.Length)
        {
            Array.Resize(ref _kept, Math.Min(2 * _kept.Length, _most));
        }

        var at = Count++;
        for (; at > 0 && ComesBefore(similarity, path, _kept[at - 1]); at--)
        {
            _kept[at] = _kept[at - 1];
        }

        _kept[at] = new Kept(similarity, path);
        if (Count == _most)
        {
            Threshold = _kept[Count - 1].Similarity;
        }
    }

    public void OfferAll(NearestPaths other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            Offer(other._kept[i].Similarity, other._kept[i].Path);
        }
    }

    /// <summary>Lets go of the paths.</summary>
    public void End()
    {
        _kept.AsSpan(0, Count).Clear();
        Count = 0;
    }

    private static bool ComesBefore(float similarity, StoredPath path, in Kept other) =>
        similarity > other.Similarity || (similarity == other.Similarity && string.CompareOrdinal(path.Id, other.Path.Id) < 0);

    private readonly record struct Kept(float Similarity, StoredPath Path);
}
