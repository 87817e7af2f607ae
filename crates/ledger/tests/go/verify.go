// Verifies a log in a folder with Go's own packages: the checkpoint's signature, every tile that proofs touch,
// inclusion and consistency. Arguments: the folder and the log's key. Prints OK or BAD and a reason.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		// Go writes the height into the path; c2sp.org/tlog-tiles leaves it out.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func bad(what string, err error) {
	fmt.Println("BAD", what, err)
	os.Exit(0)
}

func main() {
	dir := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	if err != nil {
		bad("key", err)
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		bad("checkpoint", err)
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		bad("signature", err)
	}
	lines := strings.Split(opened.Text, "\n")
	var size int64
	if _, err := fmt.Sscan(lines[1], &size); err != nil {
		bad("size", err)
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		bad("root", err)
	}
	tree := tlog.Tree{N: size, Hash: root}
	hashes := tlog.TileHashReader(tree, folder(dir))

	bundles := 0
	for first := int64(0); first < size; first += 256 {
		width := size - first
		name := fmt.Sprintf("%03d", first/256%1000)
		if first/256 >= 1000 {
			name = fmt.Sprintf("x%03d/%s", first/256/1000, name)
		}
		if width >= 256 {
			width = 256
		} else {
			name += fmt.Sprintf(".p/%d", width)
		}
		bytes, err := os.ReadFile(filepath.Join(dir, "tile/entries", name))
		if err != nil || int64(len(bytes)) != width*34 {
			bad("bundle "+name, err)
		}
		for i := int64(0); i < width; i++ {
			leaf := tlog.RecordHash(bytes[i*34+2 : i*34+34])
			stored, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, first+i)})
			if err != nil || stored[0] != leaf {
				bad(fmt.Sprintf("leaf %d", first+i), err)
			}
		}
		bundles++
	}

	random := rand.New(rand.NewSource(1))
	for i := 0; i < 1000; i++ {
		index := random.Int63n(size)
		proof, err := tlog.ProveRecord(size, index, hashes)
		if err != nil {
			bad(fmt.Sprintf("inclusion %d", index), err)
		}
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			bad(fmt.Sprintf("leaf %d", index), err)
		}
		if err := tlog.CheckRecord(proof, size, root, index, leaf[0]); err != nil {
			bad(fmt.Sprintf("inclusion %d", index), err)
		}
		old := random.Int63n(size) + 1
		oldRoot, err := tlog.TreeHash(old, hashes)
		if err != nil {
			bad(fmt.Sprintf("root %d", old), err)
		}
		tree, err := tlog.ProveTree(size, old, hashes)
		if err != nil {
			bad(fmt.Sprintf("consistency %d", old), err)
		}
		if err := tlog.CheckTree(tree, size, root, old, oldRoot); err != nil {
			bad(fmt.Sprintf("consistency %d", old), err)
		}
	}
	fmt.Printf("OK size=%d bundles=%d inclusion=1000 consistency=1000\n", size, bundles)
}
